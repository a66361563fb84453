import type { HubStay } from '../hubs/hub-stays.service.ts'
import type { KnownVisit } from './known.ts'

const hub = { room: 'hub', source: 'hub' } as const

/**
 * A stay at a hub as evidence: from the code at its start to that at its end. Without the second it is known where it
 * began, and anything up to `closedMs`, when the session ended or now, is possible.
 */
export function hubVisit({ startsAt, endsAt }: HubStay, closedMs: number): KnownVisit {
  const startMs = startsAt.getTime()
  if (endsAt) return { ...hub, startMs, endMs: endsAt.getTime(), uncertaintyMs: 0, endedHow: 'hub' }
  return { ...hub, startMs, endMs: startMs, uncertaintyMs: Math.max(0, closedMs - startMs), endedHow: 'hub-unsigned' }
}
