import { BoardRow } from '@muster/contracts/board'
import { SessionId } from '@muster/contracts/ids'
import { describe, expect, test } from 'vitest'
import { steadyKey } from './steady-key.ts'

const minute = 60_000
const sessionId = SessionId.parse('01890000-0000-7000-8000-000000000001')

/** Somebody who is here, twenty minutes into a session of ninety. */
function row({ at = 20 * minute, open = true, from = 0, ...more }: Partial<BoardRow> & Moment = {}): BoardRow {
  const whole = { startMs: 0, endMs: Math.max(90 * minute, at) }
  return BoardRow.parse({
    personId: '01890000-0000-7000-8000-000000000002',
    names: { latin: 'Kim Ana', native: null },
    country: 'KR',
    outcome: 'pending',
    decision: null,
    awaitsSecond: false,
    reasons: [{ code: 'still-open', sessionId, mayStillMissMs: 9 * minute }],
    risks: [],
    asOf: at,
    whereabouts: { kind: 'here', sessionId },
    groupId: null,
    sessions: [
      {
        sessionId,
        state: open ? 'open' : 'ended',
        outcome: 'pending',
        line: { window: whole, segments: [{ startMs: from, endMs: at, kind: 'present' }], requiredShare: 0.9 },
        windowMs: whole.endMs,
        creditedMs: { low: at - from, high: at - from },
      },
    ],
    ...more,
  })
}
type Moment = { at?: number; open?: boolean; from?: number }

const away: Partial<BoardRow> = { whereabouts: { kind: 'vanished', sessionId, sinceMs: 20 * minute } }
const risk = (mayStillMissMs: number) => ({
  risks: [{ code: 'still-open', sessionId, mayStillMissMs }],
})

describe('a row is told again', () => {
  test.each<[string, BoardRow, BoardRow, boolean]>([
    ['not because time goes on for who is here', row(), row({ at: 21 * minute }), false],
    ['not because a session runs over', row({ at: 95 * minute }), row({ at: 96 * minute }), false],
    ['not for a few seconds of an allowance', row(risk(3 * minute)), row(risk(3 * minute + 59_000)), false],
    ['for a minute of it', row(risk(3 * minute)), row(risk(3 * minute - 1)), true],
    ['for who has come', row({ from: minute }), row({ from: 2 * minute }), true],
    ['for who has gone', row(), row(away), true],
    ['for who was moved to a group', row(), row({ groupId: 'one' }), true],
    ['for a session that is over', row(), row({ open: false }), true],
    ['for every second of one that is over', row({ open: false }), row({ open: false, at: 21 * minute }), true],
    ['for another name', row(), row({ names: { latin: 'Kim Anna', native: null } }), true],
  ])('%s', (_, before, after, expected) => {
    expect(steadyKey(before) !== steadyKey(after)).toBe(expected)
  })
})
