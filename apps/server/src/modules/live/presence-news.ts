import type { SessionId } from '@muster/contracts/ids'
import { presenceChange } from '@muster/live/presence/change'
import { countPresent, everybodyIn, type Hall, listPresent, type Member } from './hall.ts'
import { doSoon, type Live } from './live-state.ts'

/** Who came and went is told at most this often, and how many there are. */
const togetherMs = 250
const countedEveryMs = 1000

type Place = { hall: Hall; member: Member }

/** The room of those who look at who is there. */
const watchersOf = (sessionId: SessionId) => `${sessionId}:people`

const isWatched = ({ members }: Hall) => [...members.values()].some(({ isWatching }) => isWatching)

/** Somebody looks at who is there from now on, or no longer. */
export function watchPeople(live: Live, { hall, member }: Place, isWatching: boolean): void {
  const room = watchersOf(hall.sessionId)
  member.isWatching = isWatching
  if (!isWatching) return member.connection.exit([room])
  member.connection.enter([room])
  tellEverybodyTo(live, { hall, member })
}

/** Has one connection told everybody who is there, whatever it knew before; where it looks at all. */
export function tellEverybodyTo(live: Live, { hall, member }: Place): void {
  if (!member.isWatching) return
  hall.untold.add(member.connection.socket.id)
  tellPresenceSoon(live, hall)
}

/**
 * Tells those of this process's people who look who came and who left, a few times a second at most, and those who have begun
 * to look meanwhile who is there at all, in one message for all of them; everybody else only how many there are.
 */
export function tellPresenceSoon(live: Live, hall: Hall): void {
  const { rooms } = live.platform
  doSoon(live, `presence ${hall.sessionId}`, togetherMs, async () => {
    // Who begins to look is told all there are: what the others were told before no longer matters.
    if (hall.untold.size === 0 && !isWatched(hall)) return
    const present = listPresent(hall)
    const change = presenceChange(hall.told, present)
    hall.told = present
    if (change) rooms.tellHere(watchersOf(hall.sessionId), 'live:presence', change)
    if (hall.untold.size === 0) return
    rooms.tellHere([...hall.untold], 'live:present', { people: [...present.values()] })
    hall.untold.clear()
  })
  doSoon(live, `headcount ${hall.sessionId}`, countedEveryMs, async () =>
    rooms.tellHere(everybodyIn(hall), 'live:headcount', { here: countPresent(hall) }),
  )
}
