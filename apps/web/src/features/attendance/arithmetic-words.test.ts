import type { SessionStanding } from '@muster/contracts/attendance'
import { SessionId } from '@muster/contracts/ids'
import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import words from '../../locales/en/attendance.json' with { type: 'json' }
import { arithmeticWords } from './arithmetic-words.ts'

const minute = 60_000
const i18n = createInstance()
beforeAll(() =>
  i18n.init({ lng: 'en', resources: { en: { attendance: words } }, interpolation: { escapeValue: false } }),
)

type More = Partial<SessionStanding> & { bridgedMs?: number; outageMs?: number }

function session({ bridgedMs = 0, outageMs = 0, ...more }: More): SessionStanding {
  const segments = [
    { startMs: 0, endMs: bridgedMs, kind: 'bridged' as const },
    { startMs: 0, endMs: outageMs, kind: 'outage' as const },
  ]
  return {
    sessionId: SessionId.parse(crypto.randomUUID()),
    title: 'Introduction',
    required: true,
    state: 'ended',
    outcome: 'complete',
    line: { window: { startMs: 0, endMs: 90 * minute }, segments, requiredShare: 0.9 },
    windowMs: 90 * minute,
    creditedMs: { low: 90 * minute, high: 90 * minute },
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

const ms = (low: number, high = low) => ({ low, high })

describe('the arithmetic of one session, in words', () => {
  it.each<[string, More, string[]]>([
    ['all of it: nothing is said of what is nothing', {}, ['Present 90 of 90 minutes']],
    [
      'short drops that were forgiven',
      { creditedMs: ms(83 * minute), missedMs: ms(7 * minute), bridgedMs: 2 * minute },
      [
        'Present 83 of 90 minutes',
        '2 minutes of short drops counted as presence',
        'missed 7 minutes',
        'allowed 9 minutes',
      ],
    ],
    [
      'an outage of the service',
      { creditedMs: ms(87 * minute), outageMs: 3 * minute },
      ['Present 87 of 90 minutes', 'service out for 3 minutes'],
    ],
    [
      'a hair too much is told apart from what is allowed',
      { outcome: 'incomplete', creditedMs: ms(81 * minute - 200), missedMs: ms(9 * minute + 200) },
      ['Present 81 of 90 minutes', 'missed 9 minutes 0.2 seconds', 'allowed 9 minutes'],
    ],
    [
      'both ends of what is not known',
      { outcome: 'review', creditedMs: ms(80 * minute, 82 * minute), missedMs: ms(8 * minute, 10 * minute) },
      [
        'Present between 80 minutes and 82 minutes of 90 minutes',
        'missed between 8 minutes and 10 minutes',
        'allowed 9 minutes',
      ],
    ],
    [
      'an open session: what may still be missed, rounded down',
      { state: 'open', creditedMs: ms(20 * minute), missedMs: ms(2 * minute), mayStillMissMs: 7 * minute - 1 },
      ['Present 20 of 90 minutes', 'missed 2 minutes', '6 minutes may still be missed'],
    ],
    ['before it was held', { line: null, windowMs: 0 }, []],
    [
      'a session that is not required allows nothing',
      { required: false, outcome: 'not-required', creditedMs: ms(80 * minute), missedMs: ms(10 * minute) },
      ['Present 80 of 90 minutes', 'missed 10 minutes'],
    ],
  ])('%s', (_, more, expected) => {
    expect(arithmeticWords(i18n.t, session(more), 'en')).toEqual(expected)
  })
})
