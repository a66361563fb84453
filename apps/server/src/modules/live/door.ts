import type { PersonId } from '@muster/contracts/ids'
import type { PersonActor } from '@muster/live/actor'
import { findEntryRefusal, isWaiting } from '@muster/live/door/entry'
import type { Event } from '@muster/live/events'
import type { Connection } from '../../platform/connection.ts'
import { AppError } from '../../platform/errors.ts'
import { endVisit } from '../attendance/visits.service.ts'
import { doorOf, type Hall, isOver } from './hall.ts'
import { inBackground, type Live } from './live-state.ts'
import { commandAsSystem } from './logs.ts'

type Comer = { actor: PersonActor; connection: Connection }

/**
 * Somebody wants to come in. Answers what is to be asked once more at the moment in which they do, since the door may have
 * changed meanwhile; it throws REFUSED `removed` or `room-locked`. Who finds the room locked waits before it from then on:
 * that is no presence, and no visit begins.
 */
export async function comeToDoor(live: Live, hall: Hall, { actor, connection }: Comer): Promise<() => void> {
  const { personId } = actor
  await hall.doorNews.add(personId)
  const looked = doorOf(hall).lock !== null
  const wasIn = looked && (await hall.wereIn.add(personId))
  const findRefusal = () => findEntryRefusal(doorOf(hall), { actor, wasIn, isOver: isOver(hall) })
  const passDoor = () => {
    const refusal = findRefusal()
    if (!refusal) return
    if (refusal.reason === 'room-locked') {
      // Locked at this moment: whether they were in is to be looked up first.
      if (!looked) throw new AppError('UNAVAILABLE')
      waitOutside(live, hall, { actor, connection })
    }
    throw new AppError('REFUSED', refusal.reason)
  }
  passDoor()
  return passDoor
}

function waitOutside(live: Live, hall: Hall, { actor, connection }: Comer): void {
  if (!connection.connected) return
  live.outside.set(connection.id, { hall, actor, connection })
  connection.settleIn(hall.projectId)
  knock(live, hall, actor.personId)
}

const knock = (live: Live, hall: Hall, personId: PersonId) =>
  inBackground(live, commandAsSystem(live, hall.staff, { type: 'door.knock', personId }))

/** A connection that waited goes away, or is on its way in. */
export function stopWaiting(live: Live, connection: Connection): void {
  const waited = live.outside.get(connection.id)
  if (!waited) return
  const { hall, actor } = waited
  live.outside.delete(connection.id)
  connection.moveOut()
  const { personId } = actor
  const waitsStill = listOutside(live, hall).some((other) => other.actor.personId === personId)
  if (waitsStill || !isWaiting(doorOf(hall), personId)) return
  inBackground(live, commandAsSystem(live, hall.staff, { type: 'door.give-up', personId }))
}

/** Does what was decided about the door to this process's people, whoever decided it. */
export function tendDoor(live: Live, hall: Hall, events: readonly Event[]): void {
  for (const event of events) if (event.type === 'door.removed') showOut(live, hall, event)
  const door = doorOf(hall)
  for (const { actor, connection } of listOutside(live, hall)) {
    if (!findEntryRefusal(door, { actor, wasIn: false, isOver: isOver(hall) })) {
      live.outside.delete(connection.id)
      connection.moveOut()
      live.platform.rooms.tellHere(connection.socket.id, 'live:door', { isOpen: true })
    } else if (!isWaiting(door, actor.personId)) {
      // They went away from another process, and wait at this one.
      knock(live, hall, actor.personId)
    }
  }
}

/** Their visits end at the moment at which they were removed, not when each process heard of it. */
function showOut(live: Live, hall: Hall, { personId, at }: { personId: PersonId; at: number }): void {
  const { platform } = live
  const theirs = [...hall.members.values(), ...listOutside(live, hall)].filter(
    ({ actor }) => actor.personId === personId && !actor.may.run,
  )
  for (const { connection } of theirs) {
    inBackground(live, endVisit(platform, { connectionId: connection.id, atMs: at }))
    platform.rooms.evict(connection, 'removed')
  }
}

export const listOutside = (live: Live, hall: Hall) =>
  [...live.outside.values()].filter((waiting) => waiting.hall === hall)
