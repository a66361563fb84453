import { readPercent } from '../policy-node.ts'
import { readScope, readSelection, type Scope, type Selection } from './selection.ts'
import type { TimeKind } from './time-kind.ts'

/** Present for at least `minPercent` (0 to 100, at most two decimals) of the length; exactly that is enough. */
export type Share = {
  readonly kind: 'share'
  readonly scope: Scope
  readonly sessions: Selection
  readonly minPercent: number
}

/** In hundredths of a percent, so that it is exact. */
export const basisPointsOf = ({ minPercent }: Pick<Share, 'minPercent'>): number => Math.round(minPercent * 100)

export const share: TimeKind<Share> = {
  keys: ['scope', 'sessions', 'minPercent'],
  read: (at) => ({
    kind: 'share',
    scope: readScope(at('scope')),
    sessions: readSelection(at('sessions')),
    minPercent: readPercent(at('minPercent')),
  }),
  neededMs: (requirement, judgedMs) => Math.ceil((judgedMs * basisPointsOf(requirement)) / 10_000),
  worths: [(requirement, { creditedMs, judgedMs }) => creditedMs * 10_000 - judgedMs * basisPointsOf(requirement)],
}
