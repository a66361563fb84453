import { type Preset, required, unsaid } from './preset.ts'

/**
 * More than 15 minutes late for a segment, or gone more than 15 minutes before its end: nothing. Group discussions and
 * polls are compulsory, and so is the evaluation within 96 hours. That a group discussion must be attended up to the
 * same 15 minutes is ours.
 */
export const ncPsychologicalAssoc: Preset = {
  name: 'nc-psychological-assoc',
  source: 'NC Psychological Assoc.',
  policy: {
    ...unsaid,
    requirements: [
      { kind: 'late', ...required, maxS: 900 },
      { kind: 'left-early', ...required, maxS: 900 },
      { kind: 'missed', scope: 'session', sessions: { kinds: ['discussion'] }, maxMinutes: 15 },
      {
        kind: 'checks',
        scope: 'session',
        sessions: { tags: ['polls'] },
        forms: ['poll'],
        demand: { kind: 'percent', minPercent: 100 },
      },
      {
        kind: 'activity',
        activity: 'evaluation',
        scope: 'programme',
        ...required,
        withinHours: 96,
        validated: false,
      },
    ],
  },
}
