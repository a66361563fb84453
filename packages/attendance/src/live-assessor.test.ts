import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { makeLiveAssessor } from './live-assessor.ts'
import { someInput } from './test-arbitraries.ts'
import { MINUTE, makePolicy, makeSession, makeVisit, START } from './test-makers.ts'

test('it says what assess says, whatever was judged before, and whatever it remembers', () => {
  const property = fc.property(someInput, someInput, fc.nat(60_000), (input, other, laterMs) => {
    const assessor = makeLiveAssessor()
    const later = { ...input, nowMs: (input.nowMs ?? START) + laterMs }
    for (const given of [input, { ...other, evidence: input.evidence }, input, later]) {
      const { programme, policy, nowMs } = given
      assessor.judgeBy({ programme, policy, nowMs: nowMs ?? null })
      for (let time = 0; time < 2; time++) expect(assessor.assess(given)).toEqual(assess(given))
    }
  })
  expect(() => fc.assert(property, { numRuns: 100 })).not.toThrow()
})

/** Evidence that counts how often its visits are looked at. */
function makeCounted(sessionId: string) {
  let looks = 0
  return {
    evidence: {
      sessionId,
      outages: [],
      get visits() {
        looks += 1
        return [makeVisit(0, 10 * MINUTE)]
      },
    },
    looks: () => looks,
  }
}

test('what is over is measured once, what is open as time goes on', () => {
  const over = makeCounted('A')
  const open = makeCounted('B')
  const programme = [makeSession({ sessionId: 'A' }), makeSession({ sessionId: 'B', state: 'open' })]
  const assessor = makeLiveAssessor()
  const judge = (minute: number) => {
    assessor.judgeBy({ programme: structuredClone(programme), policy: makePolicy(), nowMs: START + minute * MINUTE })
    assessor.assess({ evidence: [over.evidence, open.evidence] })
    return [over.looks(), open.looks()]
  }
  const [once = 0, openOnce = 0] = judge(20)
  expect(once).toBeGreaterThan(0)
  expect(judge(21)).toEqual([once, 2 * openOnce])
  expect(judge(22)).toEqual([once, 3 * openOnce])
})

test('before it knows by what to judge, it does not', () => {
  expect(() => makeLiveAssessor().assess({ evidence: [] })).toThrow('nothing to judge by yet')
})
