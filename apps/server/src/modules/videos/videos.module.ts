import type { Module } from '../../platform/module.ts'
import { bindVideoRoutes } from './videos.routes.ts'

/** Videos to be shown in a session: their files and addresses. How they are played together is the live session's. */
export const videosModule: Module = {
  name: 'videos',
  bind({ serve }) {
    bindVideoRoutes(serve)
  },
}
