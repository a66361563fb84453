import type { Checks } from '../requirements/checks.ts'
import { type Preset, unsaid } from './preset.ts'

const answered = (minPercent: number): Checks => ({
  kind: 'checks',
  scope: 'programme',
  sessions: 'all',
  forms: ['prompt', 'poll'],
  demand: { kind: 'percent', minPercent },
})

/** 75 % of the checks answered: full credit; 50 % and more: half of it; less: none. */
export const surgent: Preset = {
  name: 'surgent',
  source: 'Surgent CPE',
  policy: {
    ...unsaid,
    requirements: [answered(75)],
    tiers: [{ tier: 'half-credit', requirements: [answered(50)], creditPercent: 50 }],
    credits: {
      scope: 'programme',
      sessions: 'all',
      worth: { kind: 'rate', minutesPerCredit: 50, stepHundredths: 100, rounding: 'down', minHundredths: 0 },
      checksPerCredit: 0,
    },
    checks: {
      forms: ['prompt'],
      placing: { kind: 'density', count: 4, perMinutes: 50 },
      announced: 'never',
      onlyOne: null,
      expireAfterS: 120,
    },
  },
}
