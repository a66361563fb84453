import type { Module } from '../../platform/module.ts'
import { bindHubRoutes } from './hubs.routes.ts'

/** Rooms in which several people follow a session at one screen, and the rolls that are taken there. */
export const hubsModule: Module = {
  name: 'hubs',
  bind({ serve }) {
    bindHubRoutes(serve)
  },
}
