import { areOver } from './cluster.ts'
import { type Allowance, type JudgedSession, judgeSession } from './judge-session.ts'
import { judgeTotal } from './judge-total.ts'
import { judgeActivityOf, judgeChecksOf } from './judge-whole.ts'
import type { Person } from './person.ts'
import type { Plan, TierPlan } from './plan.ts'
import type { MinCredits } from './requirements/min-credits.ts'
import type { SessionPlan } from './session-plan.ts'
import { type Finding, type Settled, settle, settleAll } from './settle.ts'
import type { Credits, Outcome, TotalAssessment } from './verdict.ts'

export type JudgedTier = Settled & {
  /** How each session required by itself stands, by its place in the programme; null where another alternative decides. */
  readonly sessions: ReadonlyMap<number, JudgedSession | null>
  readonly totals: readonly TotalAssessment[]
}

const nothingRequired: Settled = { outcome: 'review', reasons: [{ code: 'nothing-required' }] }

/**
 * All requirements of one tier. Where nothing is required of the person at all, a person decides: a certificate must not
 * follow from an empty programme.
 */
export function judgeTier(tier: TierPlan, { plan, person, credits }: Judging): JudgedTier {
  const sessions = new Map<number, JudgedSession | null>()
  const parts: Settled[] = judgeUnits(tier, { plan, person, into: sessions })
  const totals = tier.totals.flatMap((total) => judgeTotal(total, person, plan) ?? [])
  parts.push(...totals)
  for (const checks of tier.checks) {
    const findings = judgeChecksOf(checks, person, plan)
    if (findings !== null) parts.push(settle(findings))
  }
  for (const requirement of tier.minCredits) {
    if (credits !== null && plan.creditWholes.length > 0) parts.push(settle(judgeCredits(requirement, credits, plan)))
  }
  if (parts.length === 0) return { ...nothingRequired, sessions, totals }
  for (const activity of tier.activities) parts.push(settle(judgeActivityOf(activity, person, plan)))
  return { ...settleAll(parts), sessions, totals }
}

export type Judging = { readonly plan: Plan; readonly person: Person; readonly credits: Credits | null }

type Units = Pick<Judging, 'plan' | 'person'> & { readonly into: Map<number, JudgedSession | null> }

function judgeUnits({ units, rules }: TierPlan, { plan, person, into }: Units): Settled[] {
  const judged: Settled[] = []
  const most = plan.policy.makeUp?.maxSessions ?? 0
  let allowance: Allowance = { low: most, high: most }
  for (const unit of units) {
    if (unit.some(person.isExempt)) continue
    const best = judgeUnit(unit, { plan, person, rules, allowance })
    if (best === null) continue
    for (const session of unit) into.set(session.index, session === best.session ? best.judged : null)
    judged.push(best.judged)
    const { took } = best.judged
    allowance = { low: allowance.low - took.low, high: allowance.high - took.high }
  }
  return judged
}

type Best = { readonly session: SessionPlan; readonly judged: JudgedSession }

const rank: { readonly [O in Outcome]: number } = { complete: 3, pending: 2, review: 1, incomplete: 0 }

/** The alternative that stands best; among those that stand alike, one that takes nothing of the allowance. */
function judgeUnit(
  unit: readonly SessionPlan[],
  {
    plan,
    person,
    rules,
    allowance,
  }: Pick<Judging, 'plan' | 'person'> & Pick<TierPlan, 'rules'> & { allowance: Allowance },
): Best | null {
  let best: Best | null = null
  for (const session of unit) {
    const rule = rules[session.index] ?? null
    if (rule === null) continue
    const judged = judgeSession({ session, facts: person.factsOf(session), rule, allowance, plan })
    if (best === null || standingOf(judged) > standingOf(best.judged)) best = { session, judged }
  }
  return best
}

const standingOf = ({ outcome, took }: JudgedSession) => rank[outcome] * 3 - took.low - took.high

function judgeCredits({ minHundredths }: MinCredits, credits: Credits, plan: Plan): readonly Finding[] {
  const figures = { hundredths: credits.lowHundredths, neededHundredths: minHundredths }
  const isOver = areOver(plan.creditWholes.flat())
  if (credits.reachableHundredths < minHundredths)
    return [
      { outcome: 'incomplete', reason: { code: 'too-few-credits', ...figures, hundredths: credits.highHundredths } },
    ]
  if (!isOver) return [{ outcome: 'pending', reason: { code: 'credits-to-come', ...figures } }]
  if (credits.lowHundredths >= minHundredths) return []
  const { highHundredths: atMostHundredths } = credits
  return [{ outcome: 'review', reason: { code: 'credits-within-uncertainty', ...figures, atMostHundredths } }]
}
