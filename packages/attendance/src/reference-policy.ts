import type { Policy } from './policy.ts'

/**
 * The rule of the reference mission (24–25 November 2021): full participation in all sessions is a prerequisite of the
 * certificate. "Full" leaves room for what no one can help: a tenth of a session, and drops of up to two minutes.
 */
export const referencePolicy: Policy = {
  version: 1,
  window: 'actual',
  gaps: { bridgedUpToS: 120 },
  outages: { countAs: 'excluded', reviewAbovePercent: 100 },
  requirements: [{ kind: 'every-required-session', minPercent: 90 }],
}
