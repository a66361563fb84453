import type { SessionStanding } from '@muster/contracts/attendance'
import { makeSessionId } from '@muster/live/testing/make'
import { describe, expect, test } from 'vitest'
import { ownPresence } from './own-presence.ts'

const minute = 60_000
const standing = (what: Partial<SessionStanding> = {}): SessionStanding => ({
  sessionId: makeSessionId(),
  title: 'Session one',
  required: true,
  state: 'open',
  outcome: 'pending',
  line: {
    window: { startMs: 0, endMs: 90 * minute },
    segments: [{ startMs: 0, endMs: 30 * minute, kind: 'present' }],
    requiredShare: 0.9,
  },
  windowMs: 90 * minute,
  creditedMs: { low: 30 * minute, high: 30 * minute },
  missedMs: { low: 0, high: 0 },
  allowedMissMs: 9 * minute,
  mayStillMissMs: 9 * minute,
  visits: [],
  checks: { asked: 0, answered: 0, list: [] },
  madeUp: false,
  watched: [],
  reasons: [],
  ...what,
})
const untilBreak = {
  window: { startMs: 0, endMs: 90 * minute },
  segments: [],
  breaks: [{ startMs: 31 * minute, endMs: 90 * minute }],
  requiredShare: 0.9,
}
const at = (minutes: number, isPresent = true) => ({ nowMs: minutes * minute, isPresent, bridgedMs: 2 * minute })

describe('between two answers of the server', () => {
  test('who is there goes on being there', () => {
    const { line, mayStillMissMs } = ownPresence(standing(), 30 * minute, at(31))
    expect(line?.segments).toEqual([{ startMs: 0, endMs: 31 * minute, kind: 'present' }])
    expect(mayStillMissMs).toBe(9 * minute)
  })

  test('who has come back begins anew on the line', () => {
    const { line } = ownPresence(standing(), 35 * minute, at(36))
    expect(line?.segments.at(-1)).toEqual({ startMs: 35 * minute, endMs: 36 * minute, kind: 'present' })
  })

  test('who is away uses up what may still be missed, and nothing is drawn', () => {
    const { line, mayStillMissMs, missedMs } = ownPresence(standing(), 30 * minute, at(33, false))
    expect(mayStillMissMs).toBe(6 * minute)
    expect(missedMs).toBe(3 * minute)
    expect(line?.segments.at(-1)?.endMs).toBe(30 * minute)
  })

  test('a gap that is short enough costs nothing', () => {
    expect(ownPresence(standing(), 30 * minute, at(32, false))).toMatchObject({
      mayStillMissMs: 9 * minute,
      missedMs: 0,
    })
  })

  test('the line ends where the session was to end', () => {
    const { line } = ownPresence(standing(), 30 * minute, at(300))
    expect(line?.segments.at(-1)?.endMs).toBe(90 * minute)
  })

  test('a clock that runs behind takes nothing away', () => {
    expect(ownPresence(standing(), 30 * minute, at(29, false)).mayStillMissMs).toBe(9 * minute)
  })
})

test.each([
  ['all is well', { mayStillMissMs: 9 * minute }, 'well'],
  ['some was missed, much is left', { mayStillMissMs: 4 * minute }, 'well'],
  ['a third is left', { mayStillMissMs: 3 * minute }, 'well'],
  ['less than a third is left', { mayStillMissMs: 3 * minute - 1 }, 'at-risk'],
  ['nothing is left', { mayStillMissMs: 0 }, 'at-risk'],
  ['little is left, but only a break remains after it', { mayStillMissMs: minute, line: untilBreak }, 'well'],
  ['too much was missed', { mayStillMissMs: 0, outcome: 'incomplete' as const }, 'lost'],
  ['a short session, untouched', { mayStillMissMs: 30_000, allowedMissMs: 30_000 }, 'well'],
  [
    'the session is over and complete',
    { mayStillMissMs: null, outcome: 'complete' as const, state: 'ended' as const },
    'well',
  ],
])('%s', (_, what, mood) => {
  expect(ownPresence(standing(what), 30 * minute, at(30)).mood).toBe(mood)
})
