import type { Check, Outage, SessionEvidence } from './evidence.ts'
import type { Policy } from './policy.ts'
import type { CheckCount, CheckForm } from './requirements/checks.ts'

const none: CheckCount = { asked: 0, answered: 0, excused: 0 }

export type Counting = { readonly policy: Pick<Policy, 'outages'>; readonly nowMs: number | null }

/**
 * The checks of some forms that one person was asked in one session. One that is neither answered nor expired is not
 * yet counted. One that went unanswered and that an outage of theirs touched is excused, unless outages count as
 * missed: whether they were seen in it plays no part, so that being seen cannot hurt.
 */
export function countChecks(
  { checks, outages }: Pick<SessionEvidence, 'checks' | 'outages'>,
  forms: readonly CheckForm[] | 'any',
  { policy, nowMs }: Counting,
): CheckCount {
  if (checks === undefined || checks.length === 0) return none
  const byId = new Map<string, { check: Check; answered: boolean }>()
  for (const check of checks) {
    if (forms !== 'any' && !forms.includes(check.form)) continue
    const before = byId.get(check.checkId)
    byId.set(check.checkId, { check, answered: isAnswered(check) || before?.answered === true })
  }
  let asked = 0
  let answered = 0
  let excused = 0
  for (const { check, answered: isGood } of byId.values()) {
    if (isGood) answered += 1
    else if (nowMs !== null && nowMs <= check.expiresAtMs) continue
    else if (policy.outages.countAs !== 'missed' && outages.some((outage) => touches(outage, check))) {
      excused += 1
      continue
    }
    asked += 1
  }
  return { asked, answered, excused }
}

export function addChecks(a: CheckCount, b: CheckCount): CheckCount {
  return { asked: a.asked + b.asked, answered: a.answered + b.answered, excused: a.excused + b.excused }
}

/** Whether a check was answered in time: from when it was asked up to and including when it expired. */
export const isAnswered = ({
  askedAtMs,
  answeredAtMs,
  expiresAtMs,
}: Pick<Check, 'askedAtMs' | 'answeredAtMs' | 'expiresAtMs'>): boolean =>
  answeredAtMs !== null && askedAtMs <= answeredAtMs && answeredAtMs <= expiresAtMs

/** Whether an outage and the time for an answer have anything in common. */
export const touches = (
  outage: Outage,
  { askedAtMs, expiresAtMs }: Pick<Check, 'askedAtMs' | 'expiresAtMs'>,
): boolean => outage.startMs < outage.endMs && outage.startMs <= expiresAtMs && askedAtMs < outage.endMs
