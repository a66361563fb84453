import type { CheckId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Facts } from '@muster/live/decision'
import type { Ctx } from '../../../platform/ctx.ts'
import { getSession } from '../../programme/programme.service.ts'
import { lockForRecording } from '../sealing/seals.store.ts'
import { insertAnswer } from './checks.store.ts'
import { countWrongGuess, deleteCodes, findCode } from './codes.store.ts'

type Answering = { projectId: ProjectId; sessionId: SessionId; checkId: CheckId; personId: PersonId }

/** So many wrong codes may one person enter for one check. */
const mostWrong = 5

/**
 * Why an answer does not count; null where it does. A wrong code is counted, in the caller's transaction. Once a session is
 * over nothing is recorded of its checks any more, so that its seal holds them all.
 */
export async function judgeAnswer(
  ctx: Ctx,
  { code, ...answering }: Answering & { code: string | undefined },
): Promise<Facts['answerRefusal']> {
  await lockForRecording(ctx.db, [answering.sessionId])
  const { state } = await getSession(ctx, answering)
  if (state !== 'open') return 'session-ended'
  const { checkId, personId } = answering
  const known = await findCode(ctx.db, { checkId, personId })
  if (!known) return null
  if (code === undefined || code === '') return 'code-needed'
  if (known.wrong >= mostWrong) return 'no-more-guesses'
  if (code === known.code) return null
  await countWrongGuess(ctx.db, { checkId, personId })
  return known.wrong + 1 >= mostWrong ? 'no-more-guesses' : 'wrong-code'
}

/** A person answered a check at `ctx.now`, in time or late. To be called in a transaction. */
export async function recordAnswer(ctx: Ctx, { checkId, personId }: { checkId: CheckId; personId: PersonId }) {
  await insertAnswer(ctx.db, { checkId, personId, answeredAt: ctx.now })
}

/** The codes of a session that is over are of no use any more. To be called in a transaction. */
export const forgetCodes = (ctx: Ctx, sessionId: SessionId): Promise<void> => deleteCodes(ctx.db, sessionId)
