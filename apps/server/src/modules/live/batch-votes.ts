import type { SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { putBallots } from './ballots.store.ts'
import type { Batch, NewBallot } from './batch.ts'
import { putReactions } from './message-reactions.store.ts'
import { putUpvotes } from './upvotes.store.ts'
import { findVoters } from './voters.ts'

/** Stores the votes of a batch so far, and the signs at messages. */
export async function storeVotes({ ctx, ref, ballots, upvotes, reactions }: Batch): Promise<void> {
  const { sessionId } = ref
  if (ballots.size > 0)
    await putBallots(ctx.db, { sessionId, ballots: await fileBallots(ctx, sessionId, [...ballots.values()]) })
  if (upvotes.size > 0) await putUpvotes(ctx.db, { sessionId, at: ctx.now, upvotes: [...upvotes.values()] })
  if (reactions.size > 0) await putReactions(ctx.db, ref, [...reactions.values()])
  ballots.clear()
  upvotes.clear()
  reactions.clear()
}

/** Ballots as they are kept: of a poll whose votes have no names under a pseudonym and without a time. */
async function fileBallots(ctx: Ctx, sessionId: SessionId, cast: readonly NewBallot[]) {
  const polls = new Map(cast.map(({ poll }) => [poll.pollId, poll]))
  const findVoter = await findVoters(ctx, { sessionId, polls: [...polls.values()], make: true })
  return cast.map(({ poll, personId, ballot }) => ({
    pollId: poll.pollId,
    voterId: findVoter(poll, personId) ?? personId,
    castAt: poll.voters === 'named' ? ctx.now : null,
    ballot,
  }))
}
