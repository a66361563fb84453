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
  madeUp: false,
  watched: [],
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
  risks: [],
  sessions: [session({})],
  ...more,
})

const stillOpen = { code: 'still-open', sessionId, mayStillMissMs: 60_000 }
const open = standing({ sessions: [session({ state: 'open', outcome: 'pending' })], reasons: [stillOpen] })

describe('what a participant reads first', () => {
  it('is that all is well, while nothing is at risk', () => {
    expect(ownStatement(open).kind).toBe('so-far')
  })

  it('is what may still be missed, once it is at risk', () => {
    expect(ownStatement({ ...open, risks: [stillOpen] })).toEqual({ kind: 'at-risk', reasons: [stillOpen] })
  })

  it('is what may be made up, where too much was missed already, unless something is at risk now', () => {
    const mayMakeUp = { code: 'may-make-up', sessionId, until: '2026-12-03T00:00:00.000Z' }
    const missed = { ...open, reasons: [mayMakeUp, stillOpen] }
    expect(ownStatement(missed)).toEqual({ kind: 'make-up', reasons: [mayMakeUp] })
    expect(ownStatement({ ...missed, risks: [stillOpen] }).kind).toBe('at-risk')
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
