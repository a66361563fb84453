import { type Preset, required, unsaid } from './preset.ts'

/** At least 90 % of the scheduled hours, else nothing. */
export const nc081305: Preset = {
  name: 'nc-08-1305',
  source: '11 NCAC 08.1305',
  policy: {
    ...unsaid,
    window: 'scheduled',
    requirements: [{ kind: 'share', scope: 'programme', ...required, minPercent: 90 }],
  },
}
