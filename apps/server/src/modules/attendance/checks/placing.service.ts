import { randomInt } from 'node:crypto'
import { asksChecksIn } from '@muster/attendance/asks-checks'
import type { CheckPlan } from '@muster/attendance/check-plan'
import { placeChecks } from '@muster/attendance/place-checks'
import { CheckId } from '@muster/contracts/ids'
import { AskedForm } from '@muster/live/checks/model'
import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { SessionFacts } from '../../programme/programme.service.ts'
import { getPolicyInForce } from '../policy.service.ts'
import { toProgrammeSession } from '../programme-input.ts'
import { insertPlaced, listPlaced } from './checks.store.ts'

/**
 * Places the checks of a session that opens, or of one that goes on for longer, up to `endsAtMs`, where the project's policy
 * plans any in it: stored in the caller's transaction, asked later by whichever process comes to it first. Answers the
 * moments that people are to be told of beforehand, all of them.
 */
export async function placeChecksOf(
  ctx: Ctx,
  { session, endsAtMs }: { session: SessionFacts; endsAtMs: number },
): Promise<number[]> {
  const { policy } = await getPolicyInForce(ctx, session.projectId)
  const plan = policy.checks
  const [form] = plan ? askedForms(plan) : []
  // Its day plays no part here.
  const asProgramme = toProgrammeSession(session, 'UTC')
  if (!plan || !form || !asksChecksIn(asProgramme, policy)) return []
  const { breaks = [], scheduled } = asProgramme
  const before = (await listPlaced(ctx.db, session.id)).flatMap(({ placedFor }) => placedFor?.getTime() ?? [])
  const nowMs = ctx.now.getTime()
  const openedMs = session.openedAt?.getTime() ?? nowMs
  const moments = placeChecks(
    plan,
    {
      window: { startMs: Math.max(nowMs, before.at(-1) ?? 0), endMs: endsAtMs },
      lengthMs: Math.max(scheduled.endMs - scheduled.startMs, endsAtMs - openedMs) - breakMs(breaks),
      placed: before.length,
      breaks,
    },
    random,
  )
  const checks = moments.map((ms) => ({ id: newId(CheckId), form, placedFor: new Date(ms) }))
  if (checks.length > 0) await insertPlaced(ctx.db, { projectId: session.projectId, sessionId: session.id, checks })
  return announcedOf(plan, [...before, ...moments])
}

/** The forms in which the server asks; a poll asks by being opened. */
export const askedForms = ({ forms }: CheckPlan): AskedForm[] =>
  AskedForm.options.filter((form) => forms.includes(form))

const breakMs = (breaks: readonly { startMs: number; endMs: number }[]) =>
  breaks.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)

const fineness = 2 ** 32
/** Nobody is to foresee the moments. */
const random = () => randomInt(fineness) / fineness

const announcedOf = ({ announced }: CheckPlan, moments: readonly number[]): number[] =>
  moments.filter((_, index) => announced === 'always' || (announced === 'some' && index % 2 === 0))
