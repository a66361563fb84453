import { type Preset, required, unsaid } from './preset.ts'

/** The intervals somebody was there, added up, must be at least 85 %. */
export const pacificCenter: Preset = {
  name: 'pacific-center',
  source: 'Pacific Center',
  policy: { ...unsaid, requirements: [{ kind: 'share', scope: 'programme', ...required, minPercent: 85 }] },
}
