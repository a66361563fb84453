import { expect, test } from 'vitest'
import { MINUTE, makeSession, SECOND, START } from './test-makers.ts'
import { findWhereabouts, type SeenSession, type SeenVisit, type Whereabouts } from './whereabouts.ts'

const silentAfterMs = 15 * SECOND
const minute = (at: number) => START + at * MINUTE
const nowMs = minute(60)

const open = makeSession({ sessionId: 'open', state: 'open' })
const over = makeSession({ sessionId: 'over', state: 'ended' })
const toCome = makeSession({ sessionId: 'to-come', state: 'planned', actual: null })

const closed = (from: number, to: number): SeenVisit => ({ startMs: minute(from), endMs: minute(to), isOpen: false })
const silentFor = (ms: number): SeenVisit => ({ startMs: START, endMs: nowMs - ms, isOpen: true })
const seen = (session: SeenSession['session'], ...visits: SeenVisit[]): SeenSession => ({ session, visits })

test.each<[string, SeenSession[], Whereabouts]>([
  ['nobody has seen them', [seen(over), seen(open)], { kind: 'away' }],
  ['connected and heard of now', [seen(open, silentFor(0))], { kind: 'here', sessionId: 'open' }],
  ['silent for as long as is usual', [seen(open, silentFor(silentAfterMs))], { kind: 'here', sessionId: 'open' }],
  [
    'silent for longer: the connection stands, and nobody is at it',
    [seen(open, silentFor(silentAfterMs + 1))],
    { kind: 'vanished', sessionId: 'open', sinceMs: nowMs - silentAfterMs - 1 },
  ],
  [
    'left ten minutes ago',
    [seen(open, closed(0, 20), closed(30, 50))],
    { kind: 'vanished', sessionId: 'open', sinceMs: minute(50) },
  ],
  [
    'left on one device, there on the other',
    [seen(open, closed(0, 20), silentFor(0))],
    { kind: 'here', sessionId: 'open' },
  ],
  ['looked in before it opened', [seen(open, closed(-10, 0))], { kind: 'away' }],
  [
    'was there as it opened, and a moment longer',
    [seen(open, { startMs: minute(-10), endMs: START + 1, isOpen: false })],
    { kind: 'vanished', sessionId: 'open', sinceMs: START + 1 },
  ],
  ['was in one that is over', [seen(over, closed(0, 50))], { kind: 'away' }],
  ['still connected to one that is over', [seen(over, silentFor(0))], { kind: 'away' }],
  ['waits for one to open', [seen(toCome, silentFor(0))], { kind: 'here', sessionId: 'to-come' }],
  ['waited for one to open, and went', [seen(toCome, closed(0, 50))], { kind: 'away' }],
  [
    'left one parallel session for another',
    [seen(open, closed(0, 20)), seen({ ...open, sessionId: 'other' }, silentFor(0))],
    { kind: 'here', sessionId: 'other' },
  ],
  [
    'was in two that are open: gone since the later',
    [seen(open, closed(0, 40)), seen({ ...open, sessionId: 'other' }, closed(0, 20))],
    { kind: 'vanished', sessionId: 'open', sinceMs: minute(40) },
  ],
])('%s', (_, sessions, expected) => {
  expect(findWhereabouts(sessions, { nowMs, silentAfterMs })).toEqual(expected)
})
