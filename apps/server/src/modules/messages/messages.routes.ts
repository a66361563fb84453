import * as endpoints from '@muster/contracts/messages'
import type { Serve } from '../../platform/serve.ts'
import { listAnnouncements, sendAnnouncement } from './announcements.service.ts'
import { linkWay } from './link-way.ts'
import { listOutbox } from './messages.service.ts'

export function bindMessageRoutes(serve: Serve): void {
  serve.json(endpoints.describeLinks, async (ctx) => ({ way: linkWay(ctx.platform.env) }))
  serve.json(endpoints.listAnnouncements, async (ctx, { params }) => ({
    announcements: await listAnnouncements(ctx, params.projectId),
  }))
  serve.json(endpoints.sendAnnouncement, (ctx, { params, body }) => sendAnnouncement(ctx, params.projectId, body))
  serve.json(endpoints.listOutbox, (ctx, { params, query }) => listOutbox(ctx, params.projectId, query.before))
}
