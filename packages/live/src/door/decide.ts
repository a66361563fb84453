import { accept, type Decision, type Request, refuse } from '../decision.ts'
import { isRemoved, isWaiting } from './entry.ts'
import type { DoorCommand, DoorState } from './model.ts'

/** Those who run the session keep its door. They can't be shown out of it themselves: for that they lose their role. */
export function decideDoor(door: DoorState, { command, facts }: Request<DoorCommand>): Decision {
  switch (command.type) {
    case 'door.remove': {
      const { personId, reason } = command
      if (!facts.about) return refuse('unknown-person')
      if (facts.about.runs) return refuse('runs-session')
      if (isRemoved(door, personId)) return refuse('already-removed')
      return { ok: true, events: [{ event: { type: 'door.removed', v: 1, personId }, words: reason }] }
    }
    case 'door.readmit': {
      const { personId } = command
      return isRemoved(door, personId) ? accept({ type: 'door.readmitted', v: 1, personId }) : refuse('not-removed')
    }
    case 'door.lock':
      return door.lock ? refuse('already-locked') : accept({ type: 'door.locked', v: 1 })
    case 'door.unlock':
      return door.lock ? accept({ type: 'door.unlocked', v: 1 }) : refuse('not-locked')
    case 'door.admit':
      return isWaiting(door, command.personId)
        ? accept({ type: 'door.admitted', v: 1, personIds: [command.personId] })
        : refuse('not-waiting')
    case 'door.admit-all':
      return door.waiting.length > 0
        ? accept({ type: 'door.admitted', v: 1, personIds: door.waiting.map(({ personId }) => personId) })
        : refuse('not-waiting')
    case 'door.knock': {
      const { personId } = command
      if (!door.lock) return refuse('not-locked')
      if (isRemoved(door, personId) || isWaiting(door, personId)) return refuse('already-waiting')
      return accept({ type: 'door.knocked', v: 1, personId })
    }
    case 'door.give-up':
      return isWaiting(door, command.personId)
        ? accept({ type: 'door.given-up', v: 1, personId: command.personId })
        : refuse('not-waiting')
  }
}
