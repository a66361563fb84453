import type { SessionStanding, Standing } from '@muster/contracts/attendance'
import { PersonId, SessionId } from '@muster/contracts/ids'
import { expect, it } from 'vitest'
import { ownToday } from './own-today.ts'

const minute = 60_000
const [morning, afternoon, tomorrow] = [1, 2, 3].map(() => SessionId.parse(crypto.randomUUID()))
const dateOf = (id: string) => (id === tomorrow ? '2021-11-25' : '2021-11-24')

function session(sessionId: SessionId | undefined, more: Partial<SessionStanding>): SessionStanding {
  if (!sessionId) throw new Error('no session')
  return {
    sessionId,
    title: 'Introduction',
    required: true,
    state: 'planned',
    outcome: 'pending',
    line: null,
    windowMs: 0,
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
const open = session(morning, { state: 'open', mayStillMissMs: 4 * minute })
const over = session(morning, { state: 'ended', outcome: 'complete' })
const planned = session(afternoon, {})
const total = (scope: 'day' | 'programme', day: string | null): Standing['totals'][number] => ({
  scope,
  day,
  outcome: 'pending',
  judgedMs: 0,
  creditedMs: { low: 0, high: 0 },
  neededMs: 0,
  mayStillMissMs: 7 * minute,
})

const standing = (sessions: SessionStanding[], more: Partial<Standing> = {}): Standing => ({
  personId: PersonId.parse(crypto.randomUUID()),
  names: { latin: 'Kim Ana', native: null },
  country: null,
  decision: null,
  awaitsSecond: false,
  tier: null,
  credits: null,
  totals: [],
  outcome: 'pending',
  reasons: [],
  risks: [],
  sessions,
  ...more,
})

const notRequired = { outcome: 'not-required' } as const

it.each<[string, Standing, string[]]>([
  [
    'of what is open what is left, of what is to come what is allowed',
    standing([open, planned]),
    ['open 4', 'planned 9'],
  ],
  ['nothing of what is over, or of another day', standing([over, session(tomorrow, {})]), []],
  ['nothing once it is decided', standing([open, planned], { outcome: 'incomplete' }), []],
  ['nothing of what is not required', standing([session(morning, notRequired), planned]), ['planned 9']],
  [
    'of the day and the programme, where these are judged',
    standing([session(morning, notRequired)], {
      totals: [total('day', '2021-11-24'), total('day', '2021-11-25'), total('programme', null)],
    }),
    ['day 7', 'programme 7'],
  ],
  ['nothing of the programme on a day without sessions', standing([], { totals: [total('programme', null)] }), []],
])('what may still be missed today: %s', (_, given, expected) => {
  const allowances = ownToday(given, { today: '2021-11-24', dateOf })
  expect(allowances.map(({ of, mayStillMissMs }) => `${of} ${mayStillMissMs / minute}`)).toEqual(expected)
})
