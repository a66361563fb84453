import type { PersonActor } from '@muster/live/actor'
import { findPointRefusal, joinPointing, type Pointing } from '@muster/live/drawing/pointing'
import { limits } from '@muster/live/limits'
import { AppError } from '../../platform/errors.ts'
import { everybodyIn, type Hall, stageOf } from './hall.ts'
import { doSoon, type Live } from './live-state.ts'

/**
 * Shows what somebody points at, or is drawing, to everybody on every process; it is kept nowhere. The first after a while goes out at
 * once, and then what came meanwhile a few times a second, of all who point in one message. FORBIDDEN or REFUSED as
 * `findPointRefusal` says.
 */
export function point(live: Live, hall: Hall, { actor, pointing }: { actor: PersonActor; pointing: Pointing }): void {
  const refusal = findPointRefusal(stageOf(hall), actor, pointing)
  if (refusal) throw new AppError('REFUSED', refusal.reason, refusal.params ? { params: refusal.params } : {})
  const { pointers } = hall
  const { personId } = actor
  pointers.latest.set(personId, joinPointing(pointers.latest.get(personId), pointing))
  const waitMs = Math.max(0, pointers.toldAtMs + limits.pointEveryMs - performance.now())
  doSoon(live, `pointing ${hall.sessionId}`, waitMs, async () => tellPointing(live, hall))
}

function tellPointing(live: Live, { sessionId, pointers }: Hall): void {
  const told = [...pointers.latest].map(([by, pointing]) => ({ ...pointing, by }))
  pointers.latest.clear()
  pointers.toldAtMs = performance.now()
  live.platform.rooms.tell(everybodyIn({ sessionId }), 'live:pointing', { pointers: told })
}
