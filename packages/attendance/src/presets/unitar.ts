import { type Preset, required, unsaid } from './preset.ts'

/** Two outcomes: completion, and participation for part of it. How much is which is ours. */
export const unitar: Preset = {
  name: 'unitar',
  source: 'UNITAR',
  policy: {
    ...unsaid,
    requirements: [{ kind: 'share', scope: 'session', ...required, minPercent: 80 }],
    tiers: [
      {
        tier: 'participation',
        requirements: [{ kind: 'share', scope: 'programme', ...required, minPercent: 50 }],
        creditPercent: 0,
      },
    ],
  },
}
