import type { PersonId } from '@muster/contracts/ids'
import { findCheerRefusal } from '@muster/live/cheers/cheer'
import { type Cheer, mayCheer } from '@muster/live/cheers/model'
import { limits } from '@muster/live/limits'
import { AppError } from '../../platform/errors.ts'
import { everybodyIn, type Hall, stageOf } from './hall.ts'
import { doSoon, type Live } from './live-state.ts'

/** However many cheer, it leaves the server at most this often. */
const TOGETHER_MS = 250

/** Counts somebody's cheer; all of a moment are told as one message. REFUSED `not-open-yet`, `session-ended`, `session-cancelled`; RATE_LIMITED. */
export function cheer(live: Live, hall: Hall, { personId, cheer }: { personId: PersonId; cheer: Cheer }): void {
  const refusal = findCheerRefusal(stageOf(hall))
  if (refusal) throw new AppError('REFUSED', refusal.reason)
  const { cheers } = hall
  const nowMs = performance.now()
  if (!mayCheer(cheers.lastAtMs.get(personId), nowMs)) throw new AppError('RATE_LIMITED')
  cheers.lastAtMs.set(personId, nowMs)
  cheers.counts[cheer] = (cheers.counts[cheer] ?? 0) + 1
  doSoon(live, `cheers ${hall.sessionId}`, TOGETHER_MS, async () => tellCheers(live, hall))
}

function tellCheers(live: Live, hall: Hall): void {
  const { counts, lastAtMs } = hall.cheers
  hall.cheers.counts = {}
  const oldestMs = performance.now() - limits.cheerEveryMs
  for (const [personId, atMs] of lastAtMs) if (atMs < oldestMs) lastAtMs.delete(personId)
  live.platform.rooms.tell(everybodyIn(hall), 'live:cheers', { counts })
}
