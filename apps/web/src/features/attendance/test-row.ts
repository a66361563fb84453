import type { BoardRow } from '@muster/contracts/board'
import { PersonId, SessionId } from '@muster/contracts/ids'

export const minute = 60_000
export const openId = SessionId.parse('01890000-0000-7000-8000-000000000001')

/** A person's row twenty minutes into a session of ninety, in which they are. */
export function makeRow(latin: string, more: Partial<BoardRow> = {}): BoardRow {
  return {
    personId: PersonId.parse(crypto.randomUUID()),
    names: { latin, native: null },
    country: null,
    outcome: 'pending',
    decision: null,
    awaitsSecond: false,
    reasons: [],
    risks: [],
    asOf: 20 * minute,
    whereabouts: { kind: 'here', sessionId: openId },
    groupId: null,
    sessions: [makeOpen()],
    ...more,
  }
}

export function makeOpen(more: Partial<BoardRow['sessions'][number]> = {}): BoardRow['sessions'][number] {
  const segments = [{ startMs: 0, endMs: 20 * minute, kind: 'present' as const }]
  return {
    sessionId: openId,
    state: 'open',
    outcome: 'pending',
    line: { window: { startMs: 0, endMs: 90 * minute }, segments, requiredShare: 0.9 },
    windowMs: 90 * minute,
    creditedMs: { low: 20 * minute, high: 20 * minute },
    ...more,
  }
}
