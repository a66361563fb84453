import type { Module } from '../../platform/module.ts'
import { deliver, deliverMails } from './delivery.jobs.ts'
import { bindMessageRoutes } from './messages.routes.ts'

/** Announcements, certificate notices and sign-in links: what goes out by mail, and the outbox. */
export const messagesModule: Module = {
  name: 'messages',
  bind({ serve, jobs }) {
    bindMessageRoutes(serve)
    jobs.handle(deliverMails, deliver)
  },
}
