import { type Preset, unsaid } from './preset.ts'

/**
 * One credit for each full 50 minutes, and three monitored interactions at random times for each of them; a login report
 * alone is not enough. What was answered and what was not is kept as evidence in any case.
 */
export const nasba: Preset = {
  name: 'nasba',
  source: 'NASBA Std 16 (CPE)',
  policy: {
    ...unsaid,
    requirements: [{ kind: 'min-credits', minHundredths: 100 }],
    credits: {
      scope: 'programme',
      sessions: 'all',
      worth: { kind: 'rate', minutesPerCredit: 50, stepHundredths: 100, rounding: 'down', minHundredths: 100 },
      checksPerCredit: 3,
    },
    checks: {
      forms: ['prompt'],
      placing: { kind: 'density', count: 3, perMinutes: 50 },
      announced: 'never',
      onlyOne: null,
      expireAfterS: 120,
    },
  },
}
