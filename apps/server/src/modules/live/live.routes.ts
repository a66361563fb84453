import { getDirectory, getOwnRemoval, listEarlierMessages } from '@muster/contracts/live'
import { exportPollResults, listPollResults, listVotes } from '@muster/contracts/polls'
import type { Serve } from '../../platform/serve.ts'
import { exportPollResultsOf, listPollResultsOf, listVotesOf } from './poll-results.service.ts'
import { describeDirectory, listEarlier } from './reading.service.ts'
import { describeOwnRemoval } from './removal.service.ts'

export function bindLiveRoutes(serve: Serve): void {
  serve.json(getDirectory, (ctx, { params }) => describeDirectory(ctx, params))
  serve.json(listPollResults, (ctx, { params }) => listPollResultsOf(ctx, params))
  serve.file(exportPollResults, (ctx, { params, query }) => exportPollResultsOf(ctx, params, query))
  serve.json(listVotes, (ctx, { params }) => listVotesOf(ctx, params))
  serve.json(getOwnRemoval, (ctx, { params }) => describeOwnRemoval(ctx, params))
  serve.json(listEarlierMessages, (ctx, { params, query }) => listEarlier(ctx, params, query))
}
