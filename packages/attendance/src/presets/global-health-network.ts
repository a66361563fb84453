import { type Preset, required, unsaid } from './preset.ts'

/** At least 80 % of each day. */
export const globalHealthNetwork: Preset = {
  name: 'global-health-network',
  source: 'Global Health Network',
  policy: { ...unsaid, requirements: [{ kind: 'share', scope: 'day', ...required, minPercent: 80 }] },
}
