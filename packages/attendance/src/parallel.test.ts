import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import type { ProgrammeSession, SessionEvidence } from './evidence.ts'
import type { Requirement } from './requirements/kinds.ts'
import { MINUTE, makePolicy, makeSession, makeVisit, START } from './test-makers.ts'
import type { Outcome } from './verdict.ts'

const held = (sessionId: string, from: number, to: number, changes: Partial<ProgrammeSession> = {}) => {
  const window = { startMs: START + from * MINUTE, endMs: START + to * MINUTE }
  return makeSession({ sessionId, scheduled: window, actual: window, ...changes })
}
const on = (sessionId: string, from: number, to: number): SessionEvidence => ({
  sessionId,
  visits: [makeVisit(from * MINUTE, to * MINUTE)],
  outages: [],
})
const oneOf = { parallelGroup: 'afternoon' }
const all = { sessions: 'required' } as const
const share = (scope: 'session' | 'programme', minPercent: number): Requirement => ({
  kind: 'share',
  scope,
  ...all,
  minPercent,
})
const judge = (
  programme: readonly ProgrammeSession[],
  evidence: readonly SessionEvidence[],
  requirement: Requirement,
) => assess({ programme, evidence, policy: makePolicy({ requirements: [requirement], gaps: { bridgedUpToS: 0 } }) })

describe('two alternatives, and one session before them', () => {
  const programme = [held('A', 0, 60), held('B', 60, 120, oneOf), held('C', 60, 150, oneOf)]
  const A = on('A', 0, 60)
  test.each<[string, readonly SessionEvidence[], Outcome]>([
    ['the first of them', [A, on('B', 60, 120)], 'complete'],
    ['the other', [A, on('C', 60, 150)], 'complete'],
    ['half of each is neither', [A, on('B', 60, 90), on('C', 90, 150)], 'incomplete'],
    ['none', [A], 'incomplete'],
    ['both, but not what is before them', [on('B', 60, 120), on('C', 60, 150)], 'incomplete'],
  ])('one of them is to be attended: %s', (_, evidence, outcome) => {
    expect(judge(programme, evidence, share('session', 90)).outcome).toBe(outcome)
  })

  test.each<[string, readonly SessionEvidence[], Outcome]>([
    ['the shorter one counts by its own length', [A, on('B', 60, 108)], 'complete'],
    ['less of it does not', [A, on('B', 60, 107)], 'incomplete'],
    ['the longer one by its own', [A, on('C', 60, 135)], 'complete'],
    ['less of it does not', [A, on('C', 60, 134)], 'incomplete'],
  ])('90 %% in all: %s', (_, evidence, outcome) => {
    expect(judge(programme, evidence, share('programme', 90)).outcome).toBe(outcome)
  })

  test('the one that decided stands for both', () => {
    const { sessions } = judge(programme, [A, on('C', 60, 150)], share('session', 90))
    expect(sessions.map(({ outcome }) => outcome)).toEqual(['complete', 'not-required', 'complete'])
    expect(sessions[1]?.reasons).toEqual([{ code: 'alternative', sessionId: 'B' }])
  })

  test('as long as one is to come, nothing is lost', () => {
    const toCome = programme.map((session) =>
      session.sessionId === 'C' ? { ...session, state: 'planned' as const, actual: null } : session,
    )
    expect(judge(toCome, [A], share('session', 90)).outcome).toBe('pending')
  })

  test('cancelled alternatives leave the others', () => {
    const cancelled = programme.map((session) =>
      session.sessionId === 'C' ? { ...session, state: 'cancelled' as const } : session,
    )
    expect(judge(cancelled, [A, on('C', 60, 150)], share('session', 90)).outcome).toBe('incomplete')
  })

  test('who teaches one of them is exempt from all', () => {
    const policy = makePolicy({ requirements: [share('session', 90)] })
    expect(assess({ programme, evidence: [A], policy, ownSessionIds: ['B'] }).outcome).toBe('complete')
  })
})

describe('sessions that happen to overlap: 0 to 60 and 30 to 90', () => {
  const programme = [held('A', 0, 60), held('B', 30, 90)]
  test.each<[string, readonly SessionEvidence[], number]>([
    ['both whole: an hour and a half', [on('A', 0, 60), on('B', 30, 90)], 90],
    ['both at once count once', [on('A', 30, 60), on('B', 30, 60)], 30],
    ['one after the other', [on('A', 0, 30), on('B', 60, 90)], 60],
  ])('%s', (_, evidence, minutes) => {
    const [total] = judge(programme, evidence, share('programme', 100)).totals
    expect(total?.low).toMatchObject({ creditedMs: minutes * MINUTE, judgedMs: 90 * MINUTE })
  })

  test('alternatives that overlap with others count by the time, too', () => {
    const mixed = [held('A', 0, 60, oneOf), held('B', 0, 60, oneOf), held('C', 30, 90)]
    const [total] = judge(mixed, [on('A', 0, 30), on('B', 30, 60)], share('programme', 100)).totals
    expect(total?.low).toMatchObject({ creditedMs: 60 * MINUTE, judgedMs: 90 * MINUTE })
  })
})

describe('merged sessions', () => {
  const programme = [held('A', 0, 60), held('B', 60, 120, { mergedInto: 'A' }), held('C', 60, 120, { mergedInto: 'B' })]
  test('what is known in the one counts in the other, however long the chain', () => {
    const verdict = judge(programme, [on('B', 0, 30), on('C', 30, 60)], share('session', 100))
    expect(verdict.outcome).toBe('complete')
    expect(verdict.sessions[1]).toMatchObject({ outcome: 'not-required', reasons: [{ code: 'merged' }] })
  })

  test('a circle or an unknown session harms nobody', () => {
    const circle = [
      held('A', 0, 60, { mergedInto: 'B' }),
      held('B', 0, 60, { mergedInto: 'A' }),
      held('C', 0, 60, { mergedInto: 'X' }),
    ]
    expect(judge(circle, [on('A', 0, 60)], share('session', 100)).outcome).toBe('review')
  })
})
