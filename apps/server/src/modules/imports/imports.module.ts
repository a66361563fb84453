import type { Module } from '../../platform/module.ts'
import { forgetLogs, forgetLogsNightly } from './imports.jobs.ts'
import { bindImportRoutes } from './imports.routes.ts'
import { remindOfLogs, remindOfLogsOften } from './log-reminders.service.ts'

/** Logs of other platforms, and what of them is evidence. */
export const importsModule: Module = {
  name: 'imports',
  bind({ serve, jobs }) {
    bindImportRoutes(serve)
    jobs.handle(forgetLogsNightly, forgetLogs)
    jobs.handle(remindOfLogsOften, remindOfLogs)
  },
}
