import { type Preset, required, unsaid } from './preset.ts'

/**
 * A minimum in each listed session, all of them; a survey, which is the evaluation; and the certificate claimed in time. How
 * long the minimum is and how long the claim may take is ours.
 */
export const eventPlatforms: Preset = {
  name: 'event-platforms',
  source: 'Accelevents, vFairs, ON24',
  policy: {
    ...unsaid,
    requirements: [
      { kind: 'minutes', scope: 'session', ...required, minMinutes: 30 },
      {
        kind: 'activity',
        activity: 'evaluation',
        scope: 'programme',
        ...required,
        withinHours: null,
        validated: false,
      },
      { kind: 'activity', activity: 'claim', scope: 'programme', ...required, withinHours: 720, validated: false },
    ],
  },
}
