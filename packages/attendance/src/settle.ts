import type { Outcome, Reason } from './verdict.ts'

/** One thing a rule found, and what it means for the whole. */
export type Finding = { readonly outcome: Exclude<Outcome, 'complete'>; readonly reason: Reason }
export type Settled = { readonly outcome: Outcome; readonly reasons: readonly Reason[] }

/** One loss decides; then nothing is decided before all is over; then a doubt anywhere is a person's to settle. */
const precedence: readonly Finding['outcome'][] = ['incomplete', 'pending', 'review']

const complete: Settled = { outcome: 'complete', reasons: [] }

/**
 * The outcome of several findings about one thing; without any it is complete. Only the reasons of what decided are
 * kept; while something is pending, doubts are named too.
 */
export function settle(findings: readonly Finding[]): Settled {
  if (findings.length === 0) return complete
  const outcome = precedence.find((candidate) => findings.some((finding) => finding.outcome === candidate))
  if (outcome === undefined) return complete
  const reasons = ofOutcome(findings, outcome)
  return { outcome, reasons: outcome === 'pending' ? [...reasons, ...ofOutcome(findings, 'review')] : reasons }
}

const ofOutcome = (findings: readonly Finding[], outcome: Outcome): readonly Reason[] =>
  findings.filter((finding) => finding.outcome === outcome).map(({ reason }) => reason)

/** Of several things that must all be well: the worst decides, with its reasons. */
export function settleAll(parts: readonly Settled[]): Settled {
  for (const outcome of precedence) {
    const deciding = parts.filter((part) => part.outcome === outcome)
    if (deciding.length > 0) return { outcome, reasons: deciding.flatMap(({ reasons }) => reasons) }
  }
  return complete
}
