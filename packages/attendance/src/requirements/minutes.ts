import { readWhole } from '../policy-node.ts'
import { readScope, readSelection, type Scope, type Selection } from './selection.ts'
import type { TimeKind } from './time-kind.ts'

/** Present for at least so many minutes; of what is shorter than that, for all of it. */
export type Minutes = {
  readonly kind: 'minutes'
  readonly scope: Scope
  readonly sessions: Selection
  readonly minMinutes: number
}

export const minutes: TimeKind<Minutes> = {
  keys: ['scope', 'sessions', 'minMinutes'],
  read: (at) => ({
    kind: 'minutes',
    scope: readScope(at('scope')),
    sessions: readSelection(at('sessions')),
    minMinutes: readWhole(at('minMinutes'), { min: 1, max: 100_000 }),
  }),
  neededMs: ({ minMinutes }, judgedMs) => Math.min(minMinutes * 60_000, judgedMs),
  // It can be met by enough minutes, or by missing nothing.
  worths: [(_, { creditedMs }) => creditedMs, (_, { creditedMs, judgedMs }) => creditedMs - judgedMs],
}
