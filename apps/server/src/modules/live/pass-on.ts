import { allows } from '@muster/contracts/permissions'
import { passingDue } from '@muster/live/handover/passing'
import { type Hall, listPresent, stageOf } from './hall.ts'
import type { Live } from './live-state.ts'
import { commandAsSystem } from './logs.ts'

/** What was due when it was last looked, and since when: who comes back meanwhile has lost nothing. */
const due = new WeakMap<Hall, { command: string; sinceMs: number }>()

/**
 * Passes the slides on when whoever has them, or everybody who runs the session, is gone for longer than a broken line takes
 * to be noticed. With several processes all of them look; the log lets only one succeed.
 */
export async function passOn(live: Live, hall: Hall): Promise<void> {
  const { PING_INTERVAL_MS, PING_TIMEOUT_MS, REDIS_URL } = live.platform.env
  // In a rehearsal nobody has a visit, by which other processes would know that they are there.
  if (hall.rehearsal && REDIS_URL) return
  const present = [...listPresent(hall).values()].map(({ personId, role }) => ({
    personId,
    canRun: allows('live.run', [role]),
    canPresent: allows('live.present', [role]),
  }))
  // Nobody here, or nobody whose name is known yet: nothing is known of anybody.
  const command = present.length > 0 ? passingDue(stageOf(hall), present) : null
  const before = due.get(hall)
  const key = JSON.stringify(command)
  if (!command) return void due.delete(hall)
  if (before?.command !== key) return void due.set(hall, { command: key, sinceMs: performance.now() })
  if (performance.now() - before.sinceMs < PING_INTERVAL_MS + PING_TIMEOUT_MS) return
  due.delete(hall)
  await commandAsSystem(live, hall.stage, command)
}
