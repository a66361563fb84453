import { type Preset, required, unsaid } from './preset.ts'

/** Released only after the end-of-training report has been validated. How much must be attended is ours. */
export const ituAcademy: Preset = {
  name: 'itu-academy',
  source: 'ITU Academy',
  policy: {
    ...unsaid,
    requirements: [
      { kind: 'share', scope: 'programme', ...required, minPercent: 80 },
      { kind: 'activity', activity: 'report', scope: 'programme', ...required, withinHours: null, validated: true },
    ],
  },
}
