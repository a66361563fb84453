import { readWhole } from '../policy-node.ts'
import { readScope, readSelection, type Scope, type Selection } from './selection.ts'
import type { TimeKind } from './time-kind.ts'

/** At most so many minutes missed in all; exactly that is still allowed. */
export type Missed = {
  readonly kind: 'missed'
  readonly scope: Scope
  readonly sessions: Selection
  readonly maxMinutes: number
}

export const missed: TimeKind<Missed> = {
  keys: ['scope', 'sessions', 'maxMinutes'],
  read: (at) => ({
    kind: 'missed',
    scope: readScope(at('scope')),
    sessions: readSelection(at('sessions')),
    maxMinutes: readWhole(at('maxMinutes'), { min: 0, max: 100_000 }),
  }),
  neededMs: ({ maxMinutes }, judgedMs) => Math.max(0, judgedMs - maxMinutes * 60_000),
  worths: [(_, { creditedMs, judgedMs }) => creditedMs - judgedMs],
}
