import { getDirectory, listEarlierMessages } from '@muster/contracts/live'
import type { Serve } from '../../platform/serve.ts'
import { describeDirectory, listEarlier } from './reading.service.ts'

export function bindLiveRoutes(serve: Serve): void {
  serve.json(getDirectory, (ctx, { params }) => describeDirectory(ctx, params))
  serve.json(listEarlierMessages, (ctx, { params, query }) => listEarlier(ctx, params, query))
}
