import { bringCrowd, listDemoLogins, startDayNow as startDayNowEndpoint } from '@muster/contracts/demo'
import type { Serve } from '../../platform/serve.ts'
import { sendCrowd } from './crowd.ts'
import { listLogins, startDayNow } from './demo.service.ts'

export function bindDemoRoutes(serve: Serve): void {
  serve.json(listDemoLogins, async (ctx) => ({ logins: await listLogins(ctx) }))
  serve.json(startDayNowEndpoint, (ctx, { params }) => startDayNow(ctx, params.projectId))
  serve.json(bringCrowd, (ctx, { params, body }) => sendCrowd(ctx, params.projectId, body.people))
}
