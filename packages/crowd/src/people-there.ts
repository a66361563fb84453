import type { PersonId } from '@muster/contracts/ids'
import type { ClientToServer } from '@muster/live/protocol/commands'
import type { ServerToClient } from '@muster/live/protocol/events'
import type { PersonCard } from '@muster/live/protocol/person-card'
import type { Socket } from 'socket.io-client'

export type PeopleThere = {
  /** Who is there; as far as this client looks, which it does by itself where it runs the session. */
  present(): PersonCard[]
  /** Looks at who is there from now on, also after coming back. */
  watchPeople(): void
}

/** What a client is told of who is in the room. `cameIn` is to be called with whether it runs the session, each time it has. */
export function makePeopleThere(
  socket: Socket<ServerToClient, ClientToServer>,
  changed: () => void,
): PeopleThere & { cameIn(mayRun: boolean): void } {
  let present = new Map<PersonId, PersonCard>()
  let isLooking = false
  const look = () => socket.emit('live:people', { isWatching: true }, () => {})
  socket.on('live:present', ({ people }) => {
    present = new Map(people.map((card) => [card.personId, card]))
    changed()
  })
  socket.on('live:presence', (change) => {
    for (const personId of change.left) present.delete(personId)
    for (const card of change.joined) present.set(card.personId, card)
    changed()
  })
  return {
    present: () => [...present.values()],
    watchPeople() {
      isLooking = true
      if (socket.connected) look()
    },
    cameIn(mayRun) {
      if (isLooking || mayRun) look()
    },
  }
}
