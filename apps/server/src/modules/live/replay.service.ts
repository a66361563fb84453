import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { eventsOfPage } from '@muster/contracts/replay'
import type { Event } from '@muster/live/events'
import { streamId } from '@muster/live/stream'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { getSession } from '../programme/programme.service.ts'
import { listHeadsOf } from './heads.store.ts'
import { listEventsAfter } from './live.store.ts'
import { listKeptPolls } from './polls.store.ts'
import { describeDirectory } from './reading.service.ts'
import { listWords } from './words.store.ts'
import { listWritten } from './written.store.ts'

type InSession = { projectId: ProjectId; sessionId: SessionId }

/**
 * What everybody saw in a session that is over, after the event `after`. Of its logs only that of the stage is read: what groups,
 * those who run the session and single people said is in others. NOT_FOUND, also for a rehearsal; REFUSED `session-not-over`.
 */
export async function readReplay(ctx: Ctx, { after, ...which }: InSession & { after: number }) {
  const { state } = await getSession(ctx, which)
  if (state !== 'ended') throw new AppError('REFUSED', 'session-not-over')
  const { db } = ctx
  const stage = streamId({ kind: 'stage', sessionId: which.sessionId })
  const [heads, events] = await Promise.all([
    listHeadsOf(db, [stage]),
    listEventsAfter(db, stage, after, { most: eventsOfPage }),
  ])
  const said = events.flatMap(({ seq, wordsHash }) => (wordsHash === undefined ? [] : [seq]))
  const [words, about] = await Promise.all([
    listWords(db, stage, said),
    after === 0 ? describeWhole(ctx, which) : nothing,
  ])
  return { head: heads[0]?.head ?? 0, events: events.map(toShown), words: Object.fromEntries(words), ...about }
}

const nothing = { people: [], written: [] }

/** What belongs to no event: names, which can be erased, and what was written in polls, once everybody could see it. */
async function describeWhole(ctx: Ctx, which: InSession) {
  const { db } = ctx
  const kept = await listKeptPolls(db, streamId({ kind: 'stage', sessionId: which.sessionId }))
  const polls = kept.filter(({ closed }) => closed !== null)
  const [{ people }, written] = await Promise.all([
    describeDirectory(ctx, which),
    listWritten(db, { sessionId: which.sessionId, polls }),
  ])
  return { people, written: polls.map(({ pollId }) => ({ pollId, written: written.get(pollId) ?? [] })) }
}

/** Without what tells nothing of what was seen: which command it was, and the proof of its words. */
const toShown = ({ commandId: _, wordsHash: __, ...event }: Event) => ({ ...event, commandId: null })
