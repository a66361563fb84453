import {
  getTranscript,
  listCaptionTokens,
  makeCaptionToken,
  pushCaption,
  revokeCaptionToken,
} from '@muster/contracts/captions'
import { getDirectory, getOwnRemoval, listEarlierMessages, searchSaid } from '@muster/contracts/live'
import { exportPollResults, listPollResults, listVotes } from '@muster/contracts/polls'
import { endRehearsal, getRehearsal, startRehearsal } from '@muster/contracts/rehearsals'
import { getReplay } from '@muster/contracts/replay'
import type { Serve } from '../../platform/serve.ts'
import { describeTokens, describeTranscript, endToken, makeToken, takeCaption } from './captions.service.ts'
import { exportPollResultsOf, listPollResultsOf, listVotesOf } from './poll-results.service.ts'
import { describeDirectory, listEarlier } from './reading.service.ts'
import { beginRehearsal, describeRehearsal, stopRehearsal } from './rehearsals.service.ts'
import { describeOwnRemoval } from './removal.service.ts'
import { readReplay } from './replay.service.ts'
import { searchIn } from './search.service.ts'

export function bindLiveRoutes(serve: Serve): void {
  serve.json(getDirectory, (ctx, { params }) => describeDirectory(ctx, params))
  serve.json(listPollResults, (ctx, { params }) => listPollResultsOf(ctx, params))
  serve.file(exportPollResults, (ctx, { params, query }) => exportPollResultsOf(ctx, params, query))
  serve.json(listVotes, (ctx, { params }) => listVotesOf(ctx, params))
  serve.json(getOwnRemoval, (ctx, { params }) => describeOwnRemoval(ctx, params))
  serve.json(listCaptionTokens, (ctx, { params }) => describeTokens(ctx, params))
  serve.json(makeCaptionToken, (ctx, { params, body }) => makeToken(ctx, { ...params, ...body }))
  serve.json(revokeCaptionToken, (ctx, { params: { captionTokenId, ...which } }) =>
    endToken(ctx, { ...which, id: captionTokenId }),
  )
  serve.json(getRehearsal, (ctx, { params }) => describeRehearsal(ctx, params))
  serve.json(startRehearsal, (ctx, { params, body }) => beginRehearsal(ctx, { ...params, ...body }))
  serve.json(endRehearsal, (ctx, { params }) => stopRehearsal(ctx, params))
  serve.json(pushCaption, (ctx, { body }) => takeCaption(ctx, body))
  serve.json(getTranscript, (ctx, { params, query }) => describeTranscript(ctx, { ...params, ...query }))
  serve.json(getReplay, (ctx, { params, query }) => readReplay(ctx, { ...params, ...query }))
  serve.json(searchSaid, (ctx, { params, query }) => searchIn(ctx, params, query.q))
  serve.json(listEarlierMessages, (ctx, { params, query }) => listEarlier(ctx, params, query))
}
