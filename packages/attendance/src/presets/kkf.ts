import { type Preset, required, unsaid } from './preset.ts'

/** At least 80 % overall. Trainees must be told their rate: it is in the verdict's totals, which they always see. */
export const kkf: Preset = {
  name: 'kkf',
  source: 'KKF',
  policy: { ...unsaid, requirements: [{ kind: 'share', scope: 'programme', ...required, minPercent: 80 }] },
}
