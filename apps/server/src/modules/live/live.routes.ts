import { getDirectory, listEarlierMessages } from '@muster/contracts/live'
import { listVotes } from '@muster/contracts/polls'
import type { Serve } from '../../platform/serve.ts'
import { listVotesOf } from './poll-results.service.ts'
import { describeDirectory, listEarlier } from './reading.service.ts'

export function bindLiveRoutes(serve: Serve): void {
  serve.json(getDirectory, (ctx, { params }) => describeDirectory(ctx, params))
  serve.json(listVotes, (ctx, { params }) => listVotesOf(ctx, params))
  serve.json(listEarlierMessages, (ctx, { params, query }) => listEarlier(ctx, params, query))
}
