import type { Policy } from './policy.ts'

/**
 * The rule of the reference mission (24–25 November 2021): full participation in all sessions is a prerequisite of the
 * certificate. "Full" leaves room for what no one can help: a tenth of a session, and drops of up to two minutes.
 */
export const referencePolicy: Policy = {
  format: 2,
  version: 1,
  window: 'actual',
  breaks: 'excluded',
  gaps: { bridgedUpToS: 120 },
  outages: { countAs: 'excluded', reviewAbovePercent: 100 },
  sources: { hub: 'review', import: 'counts' },
  ownSessions: 'exempt',
  requirements: [{ kind: 'share', scope: 'session', sessions: 'required', minPercent: 90 }],
  tiers: [],
  credits: null,
  makeUp: null,
  checks: null,
  overrides: { secondApprover: false },
  appeals: { withinDays: 14 },
}
