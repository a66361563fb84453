import type { PersonId, PollId } from '@muster/contracts/ids'
import type { PollQuestion, Tally } from '@muster/contracts/poll-shapes'
import type { StreamId } from '@muster/live/stream'
import type { Db } from '../../platform/db.ts'
import { toEvent } from './live.store.ts'

/** A poll as its log tells it; `closed` is its final tally, null while it is open. */
export type KeptPoll = PollQuestion & {
  pollId: PollId
  openedAt: Date
  openedBy: PersonId | null
  closed: { at: Date; tally: Tally } | null
}

/** One that has come to its end. */
export type ClosedPoll = KeptPoll & { closed: { at: Date; tally: Tally } }

/** Every poll that was opened on a stage, in order, whether it is still shown or not. */
export async function listKeptPolls(db: Db, streamId: StreamId): Promise<KeptPoll[]> {
  const rows = await db.liveEvent.findMany({
    where: { streamId, type: { in: ['poll.opened', 'poll.closed'] } },
    orderBy: { seq: 'asc' },
  })
  const polls = new Map<PollId, KeptPoll>()
  for (const event of rows.map(toEvent)) {
    if (event.type === 'poll.opened') {
      const { pollId, question, form, voters, results } = event
      const opened = { openedAt: new Date(event.at), openedBy: event.actor, closed: null }
      polls.set(pollId, { pollId, question, form, voters, results, ...opened })
    }
    const poll = event.type === 'poll.closed' ? polls.get(event.pollId) : undefined
    if (poll && event.type === 'poll.closed') poll.closed = { at: new Date(event.at), tally: event.tally }
  }
  return [...polls.values()]
}
