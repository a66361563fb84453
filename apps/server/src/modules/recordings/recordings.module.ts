import { every } from '../../platform/every.ts'
import type { Module } from '../../platform/module.ts'
import { bindRecordingRoutes } from './recordings.routes.ts'
import { endSilentRuns } from './watching.service.ts'

const endEveryMs = 15_000

/** Recordings of sessions, and what people watch of them to make up for a session. */
export const recordingsModule: Module = {
  name: 'recordings',
  bind({ serve }) {
    bindRecordingRoutes(serve)
  },
  async start(platform) {
    if (platform.env.ROLE === 'web') return async () => {}
    return every(platform, endEveryMs, () => endSilentRuns(platform))
  },
}
