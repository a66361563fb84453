import { readWhole, type Variant } from '../policy-node.ts'
import { readSelection, type Selection } from './selection.ts'

/** How a person came, stayed and went in one session, in whole milliseconds without what the service was to blame for. */
export type Absences = {
  readonly lateMs: number
  readonly leftEarlyMs: number
  /** The longest single absence, at the start and the end too; forgiven gaps are none. */
  readonly longestAbsenceMs: number
}

/** A rule about one absence in each session: met up to exactly `maxS` seconds. More presence only shortens absences. */
export type Limit<Kind extends string> = {
  readonly kind: Kind
  readonly sessions: Selection
  readonly maxS: number
}

export type LimitKind<R> = Variant<R> & { readonly absence: keyof Absences }

export function limitKind<Kind extends string>(kind: Kind, absence: keyof Absences): LimitKind<Limit<Kind>> {
  return {
    keys: ['sessions', 'maxS'],
    read: (at) => ({
      kind,
      sessions: readSelection(at('sessions')),
      maxS: readWhole(at('maxS'), { min: 0, max: 86_400 }),
    }),
    absence,
  }
}
