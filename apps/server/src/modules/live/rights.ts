import { allows, type Role } from '@muster/contracts/permissions'
import type { May } from '@muster/live/actor'
import { rolesIn } from '../../platform/actor.ts'
import type { Connection } from '../../platform/connection.ts'
import { learnFaces } from './faces.ts'
import { refollow } from './follow.ts'
import type { Hall, Member } from './hall.ts'
import { inBackground, type Live } from './live-state.ts'
import { tellPresenceSoon } from './presence-news.ts'

/** What these roles let somebody do in a session. */
export const mayOf = (roles: readonly Role[]): May => ({
  speak: allows('live.speak', roles),
  present: allows('live.present', roles),
  help: allows('live.help', roles),
  run: allows('live.run', roles),
})

/**
 * Somebody in a room may more or less than when they came: they are put out, or follow from now on what they may read and
 * are told what they may do. Does nothing for a connection that is in no room.
 */
export function adjustRights(live: Live, connection: Connection): void {
  const place = live.places.get(connection.id)
  if (!place) return
  const { hall, member } = place
  const { rooms } = live.platform
  const roles = rolesIn(connection.actor, hall.projectId)
  if (!allows('live.join', roles)) return rooms.evict(connection, 'not-allowed')
  member.actor = { ...member.actor, may: mayOf(roles) }
  rooms.tellHere(connection.socket.id, 'live:me', member.actor)
  refollow(live, hall, member)
  inBackground(live, showAnew(live, hall, member))
}

/** The role beside a name may be another one now. */
async function showAnew(live: Live, hall: Hall, { actor: { personId } }: Member): Promise<void> {
  const known = hall.faces.get(personId)
  if (known) known.knownAtMs = Number.NEGATIVE_INFINITY
  await learnFaces(hall, [personId])
  tellPresenceSoon(live, hall)
}
