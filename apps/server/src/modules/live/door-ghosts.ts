import { findLastEndElsewhere } from '../attendance/visits.service.ts'
import { listOutside } from './door.ts'
import { doorOf, type Hall } from './hall.ts'
import type { Live } from './live-state.ts'
import { commandAsSystem } from './logs.ts'

/**
 * What the clock of a process may run before the database's, which says when a process ended: it is read across a round trip.
 * Who came within it through a process that lives is announced anew, and loses nothing.
 */
const clockSlackMs = 2000

/**
 * Has those give up who waited through a process that ended before it could say so. Of those who came before another process
 * ended, nobody knows through which: whoever waits through one that lives is announced anew by that.
 */
export async function forgetGhosts(live: Live, hall: Hall): Promise<void> {
  const here = new Set(listOutside(live, hall).map(({ actor }) => actor.personId))
  const absent = doorOf(hall).waiting.filter(({ personId }) => !here.has(personId))
  if (absent.length === 0) return
  const { platform } = live
  // Alone on a database, there is no other process through which anybody could wait.
  const lastEndMs = platform.env.REDIS_URL ? await findLastEndElsewhere(platform) : Number.POSITIVE_INFINITY
  for (const { personId, at } of absent)
    if (lastEndMs !== null && at < lastEndMs + clockSlackMs)
      await commandAsSystem(live, hall.staff, { type: 'door.give-up', personId })
}
