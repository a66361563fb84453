import type { PersonId } from '@muster/contracts/ids'
import type { Event } from '../events.ts'
import type { DoorState } from './model.ts'

export function applyDoor(door: DoorState, event: Event): DoorState {
  switch (event.type) {
    case 'door.removed': {
      const { personId, seq, at, actor } = event
      if (actor === null) return door
      const { lock } = door
      return {
        removed: [...without(door.removed, [personId]), { personId, seq, at, by: actor }],
        lock: lock && { ...lock, admitted: lock.admitted.filter((admitted) => admitted !== personId) },
        waiting: without(door.waiting, [personId]),
      }
    }
    case 'door.readmitted':
      return { ...door, removed: without(door.removed, [event.personId]) }
    case 'door.locked':
      return event.actor === null ? door : { ...door, lock: { by: event.actor, at: event.at, admitted: [] } }
    case 'door.unlocked':
      return { ...door, lock: null, waiting: [] }
    case 'door.admitted': {
      const { lock } = door
      const { personIds } = event
      return {
        ...door,
        lock: lock && { ...lock, admitted: [...new Set([...lock.admitted, ...personIds])] },
        waiting: without(door.waiting, personIds),
      }
    }
    case 'door.knocked': {
      const { personId, at } = event
      return { ...door, waiting: [...without(door.waiting, [personId]), { personId, at }] }
    }
    case 'door.given-up':
      return { ...door, waiting: without(door.waiting, [event.personId]) }
    default:
      return door
  }
}

const without = <Item extends { personId: PersonId }>(list: readonly Item[], gone: readonly PersonId[]): Item[] =>
  list.filter(({ personId }) => !gone.includes(personId))
