import { type Preset, unsaid } from './preset.ts'

/**
 * 0, 1, 1.5 or 2 credits; time before the start and after the end does not count; polls every 12 to 14 minutes, some of
 * them unannounced. How many answers a step takes is ours: three for a credit, as elsewhere in that profession.
 */
export const eyWebcasts: Preset = {
  name: 'ey-webcasts',
  source: 'EY webcasts',
  policy: {
    ...unsaid,
    window: 'scheduled',
    requirements: [{ kind: 'min-credits', minHundredths: 100 }],
    credits: {
      scope: 'session',
      sessions: 'all',
      worth: {
        kind: 'steps',
        steps: [
          { fromMinutes: 50, minChecks: 3, hundredths: 100 },
          { fromMinutes: 75, minChecks: 4, hundredths: 150 },
          { fromMinutes: 100, minChecks: 6, hundredths: 200 },
        ],
      },
      checksPerCredit: 0,
    },
    checks: {
      forms: ['poll', 'prompt'],
      placing: { kind: 'every', fromMinutes: 12, toMinutes: 14 },
      announced: 'some',
      onlyOne: null,
      expireAfterS: 120,
    },
  },
}
