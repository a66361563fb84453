import type { CreditRule } from '../credit-rule.ts'
import { type Preset, unsaid } from './preset.ts'

const quarterHours: CreditRule = {
  scope: 'programme',
  sessions: 'all',
  worth: { kind: 'rate', minutesPerCredit: 60, stepHundredths: 25, rounding: 'nearest', minHundredths: 0 },
  checksPerCredit: 0,
}

/** An hour is a credit, to the nearest quarter; time in parallel sessions counts once. */
export const amaPra: Preset = {
  name: 'ama-pra',
  source: 'AMA PRA',
  policy: {
    ...unsaid,
    requirements: [{ kind: 'min-credits', minHundredths: 25 }],
    credits: quarterHours,
  },
}
