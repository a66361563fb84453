import { type Preset, unsaid } from './preset.ts'

/** Ten contact hours are one unit, to the nearest tenth; less than a tenth is none. */
export const iacet: Preset = {
  name: 'iacet',
  source: 'IACET',
  policy: {
    ...unsaid,
    requirements: [{ kind: 'min-credits', minHundredths: 10 }],
    credits: {
      scope: 'programme',
      sessions: 'all',
      worth: { kind: 'rate', minutesPerCredit: 600, stepHundredths: 10, rounding: 'nearest', minHundredths: 10 },
      checksPerCredit: 0,
    },
  },
}
