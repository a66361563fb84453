import {
  listAnnouncements as listAnnouncementsEndpoint,
  listOutbox as listOutboxEndpoint,
  sendAnnouncement as sendAnnouncementEndpoint,
} from '@muster/contracts/messages'
import type { Module } from '../../platform/module.ts'
import { listAnnouncements, sendAnnouncement } from './announcements.service.ts'
import { deliver, deliverMails } from './delivery.jobs.ts'
import { listOutbox } from './messages.service.ts'

export const messagesModule: Module = {
  name: 'messages',
  bind({ serve, jobs }) {
    serve.json(listAnnouncementsEndpoint, async (ctx, { params }) => ({
      announcements: await listAnnouncements(ctx, params.projectId),
    }))
    serve.json(sendAnnouncementEndpoint, (ctx, { params, body }) => sendAnnouncement(ctx, params.projectId, body))
    serve.json(listOutboxEndpoint, (ctx, { params, query }) => listOutbox(ctx, params.projectId, query.before))
    jobs.handle(deliverMails, deliver)
  },
}
