import { type Preset, required, unsaid } from './preset.ts'

/** More than 15 minutes missed is absent. One session may be made up from the recording within five days, two may not. */
export const niaaa: Preset = {
  name: 'niaaa',
  source: 'NIAAA',
  policy: {
    ...unsaid,
    requirements: [{ kind: 'missed', scope: 'session', ...required, maxMinutes: 15 }],
    makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 100, quiz: null },
  },
}
