import { randomInt } from 'node:crypto'
import type { Policy } from '@muster/attendance/policy'
import type { CheckId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { AskedForm } from '@muster/live/checks/model'
import type { Facts } from '@muster/live/decision'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Db } from '../../../platform/db.ts'
import { getSession, type SessionFacts } from '../../programme/programme.service.ts'
import { getPolicyInForce } from '../policy.service.ts'
import { toProgrammeSession } from '../programme-input.ts'
import { type DueCheck, listDue, putAsked, putToPresent } from './checks.store.ts'
import { insertCode } from './codes.store.ts'
import { askedForms } from './placing.service.ts'

export type { DueCheck } from './checks.store.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }

/** How checks may be asked in a session at `ctx.now`; null where the policy has none. NOT_FOUND. */
export async function describeAsking(ctx: Ctx, which: InProject): Promise<Facts['asking']> {
  const { policy } = await getPolicyInForce(ctx, which.projectId)
  if (!policy.checks) return null
  const session = await getSession(ctx, which)
  return {
    forms: askedForms(policy.checks),
    expireAfterMs: policy.checks.expireAfterS * 1000,
    isBreak: isBreakAt(session, ctx.now.getTime()),
  }
}

/** Whether people are on a break: the session is one, or has one at that moment. */
function isBreakAt(session: SessionFacts, atMs: number): boolean {
  if (session.kind === 'break') return true
  const { breaks = [] } = toProgrammeSession(session, 'UTC')
  return breaks.some(({ startMs, endMs }) => startMs <= atMs && atMs < endMs)
}

/** The next check of each open session whose moment has come, and that no break holds up. */
export async function listDueChecks(
  db: Db,
  sessions: readonly SessionFacts[],
  atMs: number,
): Promise<ReadonlyMap<string, DueCheck>> {
  const asking = sessions.filter((session) => !isBreakAt(session, atMs)).map(({ id }) => id)
  return new Map((await listDue(db, asking, new Date(atMs))).map((check) => [check.sessionId, check]))
}

export type Asking = InProject & { checkId: CheckId; form: AskedForm; expiresAtMs: number }

const codeDigits = 4

/**
 * A check is asked at `ctx.now`: that is written, with everybody to whom it is put, in the caller's transaction. Who speaks
 * in the session is not asked where the policy exempts them. Answers whom it is put to.
 */
export async function recordAsked(ctx: Ctx, { checkId, form, expiresAtMs, ...which }: Asking): Promise<PersonId[]> {
  const { policy } = await getPolicyInForce(ctx, which.projectId)
  const session = await getSession(ctx, which)
  await putAsked(ctx.db, {
    ...which,
    id: checkId,
    form,
    askedBy: ctx.actor.personId,
    askedAt: ctx.now,
    expiresAt: new Date(expiresAtMs),
  })
  if (form === 'spoken-code') {
    const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')
    await insertCode(ctx.db, { checkId, sessionId: which.sessionId, code })
  }
  return putToPresent(ctx.db, { checkId, sessionId: which.sessionId, besides: listExempt(policy, session) })
}

/** Who speaks in a session, where the policy exempts them from it. */
export const listExempt = (
  { ownSessions }: Pick<Policy, 'ownSessions'>,
  { resourcePersons }: SessionFacts,
): PersonId[] => (ownSessions === 'exempt' ? resourcePersons.map(({ personId }) => personId) : [])
