import { isAnswered } from '@muster/attendance/check-count'
import type { Visit } from '@muster/attendance/evidence'
import { wasReached } from '@muster/attendance/reached-checks'
import type { CheckProgress } from '@muster/contracts/checks'
import { CheckId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import { describeAsking } from './asking.service.ts'
import { listPutChecks, listSeen, type PutCheck } from './checks.store.ts'
import { listCodes } from './codes.store.ts'
import { toCheck } from './put-check.ts'

/** The checks of a session for those who run it, and in which forms they may ask. NOT_FOUND. */
export async function describeChecks(ctx: Ctx, which: { projectId: ProjectId; sessionId: SessionId }) {
  const asking = await describeAsking(ctx, which)
  const put = await listPutChecks(ctx.db, which)
  const codes = await listCodes(ctx.db, which.sessionId)
  const nowMs = ctx.now.getTime()
  const seen = await listSeen(ctx.db, which.sessionId)
  // Whoever is connected now was there up to now, as far as anybody can tell.
  const visits = Map.groupBy(
    seen.map(({ endMs, ...visit }) => ({ ...visit, endMs: endMs ?? nowMs, uncertaintyMs: 0 })),
    ({ personId }) => personId,
  )
  const checks = [...Map.groupBy(put, ({ checkId }) => checkId).values()].map((ofOne) =>
    toProgress(ofOne, { visits, codes, nowMs }),
  )
  return { forms: asking?.forms.slice() ?? [], checks: checks.flatMap((check) => check ?? []).toReversed() }
}

type Known = { visits: ReadonlyMap<string, Visit[]>; codes: ReadonlyMap<string, string>; nowMs: number }

function toProgress(put: readonly PutCheck[], { visits, codes, nowMs }: Known): CheckProgress | null {
  const [first] = put
  if (!first) return null
  const { askedAtMs, expiresAtMs } = toCheck(first)
  const time = { askedAtMs, expiresAtMs: Math.min(expiresAtMs, nowMs) }
  const given = put.map(toCheck).filter(({ answeredAtMs }) => answeredAtMs !== null)
  const inTime = given.filter(isAnswered)
  const reached = put.filter(
    ({ personId, answeredAt }) => answeredAt !== null || wasReached(time, visits.get(personId) ?? []),
  )
  return {
    checkId: CheckId.parse(first.checkId),
    form: first.form,
    askedAt: askedAtMs,
    expiresAt: expiresAtMs,
    put: put.length,
    reached: reached.length,
    answered: inTime.length,
    late: given.length - inTime.length,
    code: codes.get(first.checkId) ?? null,
  }
}
