import type { SessionStanding, Standing } from '@muster/contracts/attendance'
import { PersonId, SessionId } from '@muster/contracts/ids'
import { describe, expect, it } from 'vitest'
import { ownStatement } from './own-statement.ts'

const sessionId = SessionId.parse(crypto.randomUUID())

const session = (more: Partial<SessionStanding>): SessionStanding => ({
  sessionId,
  title: 'Introduction',
  required: true,
  state: 'ended',
  outcome: 'complete',
  line: null,
  windowMs: 90 * 60_000,
  creditedMs: { low: 0, high: 0 },
  missedMs: { low: 0, high: 0 },
  allowedMissMs: 9 * 60_000,
  mayStillMissMs: null,
  visits: [],
  checks: { asked: 0, answered: 0, list: [] },
  reasons: [],
  ...more,
})

const standing = (more: Partial<Standing>): Standing => ({
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
  sessions: [session({})],
  ...more,
})

const open = (mayStillMissMs: number) =>
  standing({
    sessions: [session({ state: 'open', outcome: 'pending', mayStillMissMs })],
    reasons: [{ code: 'still-open', sessionId, mayStillMissMs }],
  })

describe('what a participant reads first', () => {
  it('is that all is well, while there is a good deal of the allowance left', () => {
    expect(ownStatement(open(3 * 60_000)).kind).toBe('so-far')
  })

  it('is what may still be missed, once less than a third of it is left', () => {
    expect(ownStatement(open(3 * 60_000 - 1))).toMatchObject({ kind: 'at-risk', reasons: [{ code: 'still-open' }] })
  })

  it('is that nothing has begun, before the first required session', () => {
    const planned = standing({ sessions: [session({ state: 'planned' }), session({ required: false })] })
    expect(ownStatement(planned).kind).toBe('not-begun')
  })

  it('is the reason, where the attendance is not complete or a person must decide', () => {
    const reasons = [{ code: 'missed-too-much', sessionId, missedMs: 1, allowedMs: 0 }]
    expect(ownStatement(standing({ outcome: 'incomplete', reasons }))).toEqual({ kind: 'incomplete', reasons })
    expect(ownStatement(standing({ outcome: 'review', reasons })).kind).toBe('review')
  })

  it('is that it is complete, with nothing more to say', () => {
    expect(ownStatement(standing({ outcome: 'complete' }))).toEqual({ kind: 'complete', reasons: [] })
  })
})
