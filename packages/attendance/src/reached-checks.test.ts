import { describe, expect, it } from 'vitest'
import { listJudgedChecks, standingOfCheck, wasReached } from './reached-checks.ts'
import { MINUTE, makeCheck, makeOutage, makeVisit, SECOND, START } from './test-makers.ts'

/** Asked at minute 10, answered within a minute or not at all. */
const check = (answered = false) => makeCheck(10 * MINUTE, { answered })
const at = 10 * MINUTE

describe('a check reached somebody who', () => {
  it.each([
    ['was there all the time', [makeVisit(0, 60 * MINUTE)], true],
    ['was away all the time', [makeVisit(0, at), makeVisit(at + MINUTE, 60 * MINUTE)], false],
    ['was lost after exactly half of it', [makeVisit(0, at + 30 * SECOND)], true],
    ['was lost a second before', [makeVisit(0, at + 29 * SECOND)], false],
    ['may have been there for longer, which is not known', [makeVisit(0, at + 29 * SECOND, 5 * SECOND)], false],
    ['came back for its second half', [makeVisit(at + 30 * SECOND, 60 * MINUTE)], true],
    [
      'was there for half of it in two pieces',
      [makeVisit(0, at + 15 * SECOND), makeVisit(at + 45 * SECOND, at + MINUTE)],
      true,
    ],
    [
      'was there twice for a quarter, on two devices',
      [makeVisit(0, at + 15 * SECOND), makeVisit(1, at + 15 * SECOND)],
      false,
    ],
    ['was never there', [], false],
  ])('%s: %#', (_name, visits, reached) => {
    expect(wasReached(check(), visits)).toBe(reached)
  })
})

describe('somebody is judged by a check', () => {
  const there = [makeVisit(0, 60 * MINUTE)]
  const away = [makeVisit(0, 5 * MINUTE)]
  const nowMs = START + 90 * MINUTE
  it.each([
    ['that they answered', check(true), { visits: there, endMs: null, nowMs, outages: [] }, true],
    [
      'that they answered from where nobody saw them',
      check(true),
      { visits: away, endMs: null, nowMs, outages: [] },
      true,
    ],
    ['that they did not answer', check(), { visits: there, endMs: null, nowMs, outages: [] }, true],
    [
      'that they answered late',
      makeCheck(at, { answeredAtMs: START + at + 2 * MINUTE }),
      { visits: there, endMs: null, nowMs, outages: [] },
      true,
    ],
    ['that did not reach them', check(), { visits: away, endMs: null, nowMs, outages: [] }, false],
    [
      'that an outage of theirs touched: the policy says how',
      check(),
      { visits: away, endMs: null, nowMs, outages: [makeOutage(at + 59 * SECOND, at + 2 * MINUTE)] },
      true,
    ],
    [
      'that the session’s end cut short',
      check(),
      { visits: there, endMs: START + at + MINUTE - 1, nowMs, outages: [] },
      false,
    ],
    [
      'that was over when the session ended',
      check(),
      { visits: there, endMs: START + at + MINUTE, nowMs, outages: [] },
      true,
    ],
    [
      'that they answered before the end cut it short',
      check(true),
      { visits: there, endMs: START + at + MINUTE - 1, nowMs, outages: [] },
      true,
    ],
  ])('%s: %#', (_name, put, known, judged) => {
    expect(listJudgedChecks([put], known)).toEqual(judged ? [put] : [])
  })

  it('as its standing says', () => {
    const known = { visits: there, outages: [], endMs: null, nowMs }
    const late = makeCheck(at, { answeredAtMs: START + at + 2 * MINUTE })
    expect(standingOfCheck(check(true), known)).toBe('answered')
    expect(standingOfCheck(check(), known)).toBe('unanswered')
    expect(standingOfCheck(late, known)).toBe('late')
    expect(standingOfCheck(makeCheck(at, { answeredAtMs: START + at - 1 }), known)).toBe('unanswered')
    expect(standingOfCheck(check(), { ...known, visits: away })).toBe('not-reached')
    expect(standingOfCheck(check(), { ...known, endMs: START + at + 1 })).toBe('cut-short')
    expect(standingOfCheck(check(), { ...known, outages: [makeOutage(at, at + SECOND)] })).toBe('outage')
    expect(standingOfCheck(check(), { ...known, nowMs: START + at + MINUTE })).toBe('open')
    expect(standingOfCheck(check(), { ...known, nowMs: START + at + MINUTE + 1 })).toBe('unanswered')
  })
})
