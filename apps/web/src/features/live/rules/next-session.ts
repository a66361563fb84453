import type { Session } from '@muster/contracts/programme'

type Item = Pick<Session, 'id' | 'kind' | 'state'>

/** Where to go after a session: the next of the programme that is still to be held. A break is nothing to go to. */
export function findNextSession<One extends Item>(sessions: readonly One[], sessionId: Item['id']): One | null {
  const index = sessions.findIndex(({ id }) => id === sessionId)
  if (index < 0) return null
  const later = sessions.slice(index + 1)
  return later.find(({ kind, state }) => kind !== 'break' && (state === 'planned' || state === 'open')) ?? null
}
