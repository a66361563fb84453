import { type Preset, unsaid } from './preset.ts'

/** One code for each 50 minutes at undisclosed times; where it is the only one, five to ten minutes before the end. */
export const nyCle: Preset = {
  name: 'ny-cle',
  source: 'NY CLE',
  policy: {
    ...unsaid,
    requirements: [
      {
        kind: 'checks',
        scope: 'session',
        sessions: 'required',
        forms: ['spoken-code'],
        demand: { kind: 'density', count: 1, perMinutes: 50 },
      },
    ],
    checks: {
      forms: ['spoken-code'],
      placing: { kind: 'density', count: 1, perMinutes: 50 },
      announced: 'never',
      onlyOne: { earliestMinutesBeforeEnd: 10, latestMinutesBeforeEnd: 5 },
      expireAfterS: 300,
    },
  },
}
