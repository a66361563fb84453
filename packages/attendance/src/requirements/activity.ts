import { hourMs } from '../durations.ts'
import { readChoice, readFlag, readName, readOptional, readWhole, type Variant } from '../policy-node.ts'
import { readSelection, type Scope, type Selection } from './selection.ts'

/**
 * Something done beside being there: an evaluation, a claim, a quiz, an end-of-training report. Asked once for the
 * whole programme or in each session. Presence plays no part in it.
 */
export type Activity = {
  readonly kind: 'activity'
  readonly activity: string
  readonly scope: Exclude<Scope, 'day'>
  /** Those it is asked of; for the whole programme, those whose last end its deadline is counted from. */
  readonly sessions: Selection
  /** How long after the end it may be done, exactly that included; null: no deadline. */
  readonly withinHours: number | null
  /** Whether an administrator must have validated it as well. */
  readonly validated: boolean
}

export const activity: Variant<Activity> = {
  keys: ['activity', 'scope', 'sessions', 'withinHours', 'validated'],
  read: (at) => ({
    kind: 'activity',
    activity: readName(at('activity')),
    scope: readChoice<Activity['scope']>(at('scope'), ['programme', 'session']),
    sessions: readSelection(at('sessions')),
    withinHours: readOptional(at('withinHours'), (node) => readWhole(node, { min: 1, max: 8784 })),
    validated: readFlag(at('validated')),
  }),
}

/**
 * Until when it may be done, epoch milliseconds, exactly that included: counted from the end of what it is about. Null where
 * there is no deadline, or that end is not known yet.
 */
export const dueMsOf = ({ withinHours }: Pick<Activity, 'withinHours'>, endMs: number | null): number | null =>
  withinHours === null || endMs === null ? null : endMs + withinHours * hourMs
