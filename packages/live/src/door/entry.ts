import type { PersonId } from '@muster/contracts/ids'
import type { PersonActor } from '../actor.ts'
import { type Refusal, refuse } from '../decision.ts'
import type { DoorState } from './model.ts'

type Comer = {
  actor: PersonActor
  /** Whether they were in the room of this session before, however long ago. */
  wasIn: boolean
  /** Whether the session is over: then nobody comes late, and no lock keeps anybody out. */
  isOver: boolean
}

/**
 * Why somebody who may join the session may not come in now; null where they may. Those who run it always may. A lock is for
 * late comers: who was in comes back, who presents comes when it is their turn,
 * and who helps people comes to do so.
 */
export function findEntryRefusal(door: DoorState, { actor, wasIn, isOver }: Comer): Refusal | null {
  const { personId, may } = actor
  if (may.run) return null
  if (isRemoved(door, personId)) return refuse('removed')
  const isLetIn = !door.lock || isOver || wasIn || may.present || may.help || door.lock.admitted.includes(personId)
  return isLetIn ? null : refuse('room-locked')
}

export const isRemoved = ({ removed }: DoorState, personId: PersonId): boolean =>
  removed.some((one) => one.personId === personId)

export const isWaiting = ({ waiting }: DoorState, personId: PersonId): boolean =>
  waiting.some((one) => one.personId === personId)
