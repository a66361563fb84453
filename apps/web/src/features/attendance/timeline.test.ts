import type { SessionStanding } from '@muster/contracts/attendance'
import { SessionId } from '@muster/contracts/ids'
import { expect, it } from 'vitest'
import { timelineOf } from './timeline.ts'

const minute = 60_000
const span = (from: number, to: number) => ({ startMs: from * minute, endMs: to * minute })
const stay = (from: number, to: number) => ({ ...span(from, to), uncertaintyMs: 0, room: 'stage', closedHow: 'left' })
type Line = NonNullable<SessionStanding['line']>
const segment = (kind: Line['segments'][number]['kind'], from: number, to: number) => ({ kind, ...span(from, to) })

function session(line: Partial<Line> | null, more: Partial<SessionStanding> = {}): SessionStanding {
  return {
    sessionId: SessionId.parse(crypto.randomUUID()),
    title: 'Introduction',
    required: true,
    state: 'ended',
    outcome: 'complete',
    line: line && { window: span(0, 90), segments: [], requiredShare: 0.9, ...line },
    windowMs: 90 * minute,
    creditedMs: { low: 0, high: 0 },
    missedMs: { low: 0, high: 0 },
    allowedMissMs: 9 * minute,
    mayStillMissMs: null,
    visits: [],
    checks: { asked: 0, answered: 0, list: [] },
    madeUp: false,
    watched: [],
    reasons: [],
    ...more,
  }
}

/** The timeline as `kind from–to` in minutes. */
const told = (standing: SessionStanding, asOf = 200) =>
  timelineOf(standing, asOf * minute).map(({ kind, startMs, endMs }) => `${kind} ${startMs / minute}–${endMs / minute}`)

it.each<[string, SessionStanding, string[], number?]>([
  ['nothing before it is held', session(null), []],
  ['all of it, by who was not there', session({}), ['away 0–90']],
  [
    'stays, with what lies before, between and after them',
    session(
      { segments: [segment('present', 5, 40), segment('present', 50, 80)] },
      { visits: [stay(5, 40), stay(50, 80)] },
    ),
    ['away 0–5', 'stay 5–40', 'away 40–50', 'stay 50–80', 'away 80–90'],
  ],
  [
    'a short drop and an outage, which are no absence',
    session(
      {
        segments: [
          segment('present', 0, 40),
          segment('bridged', 40, 41),
          segment('outage', 41, 50),
          segment('present', 50, 90),
        ],
      },
      { visits: [stay(0, 40), stay(50, 90)] },
    ),
    ['stay 0–40', 'bridged 40–41', 'outage 41–50', 'stay 50–90'],
  ],
  [
    'a break, which nobody misses',
    session({ segments: [segment('present', 0, 40)], breaks: [span(40, 60)] }, { visits: [stay(0, 42)] }),
    ['stay 0–42', 'break 40–60', 'away 60–90'],
  ],
  [
    'what is uncertain is no absence yet',
    session({ segments: [segment('present', 0, 89), segment('uncertain', 89, 90)] }, { visits: [stay(0, 89)] }),
    ['stay 0–89'],
  ],
  ['up to now, while it is open', session({}, { state: 'open' }), ['away 0–30'], 30],
  [
    'two devices at once, each with its stay',
    session({ segments: [segment('present', 0, 90)] }, { visits: [stay(0, 90), stay(10, 20)] }),
    ['stay 0–90', 'stay 10–20'],
  ],
  [
    'no absence of a blink',
    session({ segments: [segment('present', 0, 89.999)] }, { visits: [stay(0, 89.999)] }),
    ['stay 0–89.999'],
  ],
])('tells %s', (_, standing, items, asOf) => {
  expect(told(standing, asOf)).toEqual(items)
})
