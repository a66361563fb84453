import type { ProgrammeSession } from './evidence.ts'

/** A visit as the board sees it: `endMs` is the last sign of life, `isOpen` whether the connection has not ended. */
export type SeenVisit = { readonly startMs: number; readonly endMs: number; readonly isOpen: boolean }

export type SeenSession = {
  readonly session: Pick<ProgrammeSession, 'sessionId' | 'state' | 'actual'>
  readonly visits: readonly SeenVisit[]
}

/**
 * Where somebody is now.
 * - `here`: connected to a session's room, be it open or still to open, and heard of lately.
 * - `vanished`: was in a session that is open, and has left it or fallen silent `sinceMs`.
 * - `away`: neither; whoever has not come at all.
 */
export type Whereabouts =
  | { readonly kind: 'here'; readonly sessionId: string }
  | { readonly kind: 'vanished'; readonly sessionId: string; readonly sinceMs: number }
  | { readonly kind: 'away' }

type Now = {
  readonly nowMs: number
  /** A connection of which nothing was heard for longer than this is silent, milliseconds. */
  readonly silentAfterMs: number
}

/** Where somebody is, from what is known of them in each session. Which visit ended how makes no difference. */
export function findWhereabouts(seen: readonly SeenSession[], { nowMs, silentAfterMs }: Now): Whereabouts {
  const isHere = ({ isOpen, endMs }: SeenVisit) => isOpen && nowMs - endMs <= silentAfterMs
  let vanished: Whereabouts = { kind: 'away' }
  for (const { session, visits } of seen) {
    const { sessionId, state, actual } = session
    if (state !== 'open' && state !== 'planned') continue
    if (visits.some(isHere)) return { kind: 'here', sessionId }
    if (state !== 'open' || actual === null) continue
    for (const { endMs } of visits) {
      // Who only looked in before it opened was not in it.
      if (endMs <= actual.startMs || (vanished.kind === 'vanished' && vanished.sinceMs >= endMs)) continue
      vanished = { kind: 'vanished', sessionId, sinceMs: endMs }
    }
  }
  return vanished
}
