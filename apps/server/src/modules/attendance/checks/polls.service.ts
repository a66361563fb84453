import { asksPolls } from '@muster/attendance/asks-checks'
import { CheckId, type PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { getSession } from '../../programme/programme.service.ts'
import { getPolicyInForce } from '../policy.service.ts'
import { listExempt } from './asking.service.ts'
import { answerByVotes, putAsked, putToPresent } from './checks.store.ts'

type ClosedPoll = {
  projectId: ProjectId
  sessionId: SessionId
  openedAt: Date
  openedBy: PersonId | null
  /** Who voted, and when; asked only where it counts. */
  listVoted: () => Promise<{ personId: PersonId; votedAt: Date }[]>
}

/** Nobody can be expected to have answered what was open for less: as little as a policy may give for an answer. */
const leastOpenMs = 10_000

/**
 * A poll closed at `ctx.now`: where the policy takes polls for checks it was one, put to who is there and to who voted, and
 * answered by their ballots. To be called in a transaction, once all of them are stored.
 */
export async function recordPoll(ctx: Ctx, { openedAt, openedBy, listVoted, ...which }: ClosedPoll): Promise<void> {
  const { policy } = await getPolicyInForce(ctx, which.projectId)
  if (!asksPolls(policy) || ctx.now.getTime() - openedAt.getTime() < leastOpenMs) return
  // An id of its own: that of a poll was chosen by whoever opened it.
  const checkId = newId(CheckId)
  const poll = { id: checkId, form: 'poll', askedBy: openedBy, askedAt: openedAt, expiresAt: ctx.now } as const
  await putAsked(ctx.db, { ...which, ...poll })
  const besides = listExempt(policy, await getSession(ctx, which))
  await putToPresent(ctx.db, { checkId, sessionId: which.sessionId, besides })
  await answerByVotes(ctx.db, { checkId, voted: await listVoted(), projectId: which.projectId, besides })
}
