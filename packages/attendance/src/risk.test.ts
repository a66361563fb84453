import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { isAtRisk, listRisks } from './risk.ts'
import { MINUTE, makePolicy, makeSession, makeVisit, SECOND, START } from './test-makers.ts'

test.each<[string, { left: number; of: number; remaining: number }, boolean]>([
  ['nothing was missed yet', { left: 9, of: 9, remaining: 90 }, false],
  ['a third of it is left', { left: 3, of: 9, remaining: 80 }, false],
  ['a moment less than a third is left', { left: 3 - 1 / 60, of: 9, remaining: 80 }, true],
  ['a third of what remains is left', { left: 5, of: 30, remaining: 15 }, false],
  ['less than a third of what remains is left', { left: 5 - 1 / 60, of: 30, remaining: 15 }, true],
  ['all that remains may be missed', { left: 2, of: 9, remaining: 2 }, false],
  ['a moment less than what remains, and two minutes', { left: 2 - 1 / 60, of: 9, remaining: 2 }, true],
  ['two minutes of a short session: they must stay', { left: 2, of: 3, remaining: 20 }, true],
  ['more than two minutes of a short session', { left: 2 + 1 / 60, of: 3, remaining: 20 }, false],
  ['nothing is left, and it goes on', { left: 0, of: 9, remaining: 1 }, true],
  ['nothing is left, and it is over', { left: 0, of: 9, remaining: 0 }, false],
  ['nothing may be missed by anybody', { left: 0, of: 0, remaining: 90 }, false],
])('%s', (_, { left, of, remaining }, expected) => {
  const allowance = { mayStillMissMs: left * MINUTE, allowedMissMs: of * MINUTE, remainingMs: remaining * MINUTE }
  expect(isAtRisk(allowance)).toBe(expected)
})

/** A session of 100 minutes of which 10 may be missed; 50 minutes of it are over. */
const nowMs = START + 50 * MINUTE
const open = makeSession({ state: 'open' })
type Given = { missed: number; uncertainS?: number; policy?: ReturnType<typeof makePolicy> }

function risksOf({ missed, uncertainS = 0, policy = makePolicy() }: Given): string[] {
  const programme = [open]
  const visits = [makeVisit(missed * MINUTE, 50 * MINUTE - uncertainS * SECOND, uncertainS * SECOND)]
  const assessment = assess({ programme, policy, nowMs, evidence: [{ sessionId: 'S1', visits, outages: [] }] })
  return listRisks(assessment, { programme, policy, nowMs }).map(({ code }) => code)
}

const ofProgramme = makePolicy({
  requirements: [{ kind: 'share', scope: 'programme', sessions: 'required', minPercent: 90 }],
})
const ofDay = makePolicy({ requirements: [{ kind: 'share', scope: 'day', sessions: 'required', minPercent: 90 }] })

describe('what puts an attendance at risk', () => {
  test.each<[string, Given, string[]]>([
    ['little was missed', { missed: 5 }, []],
    ['most of what may be was missed', { missed: 7 }, ['still-open']],
    ['more than may be missed: it is lost, and no longer at risk', { missed: 11 }, []],
    ['most of what may be missed of the programme was', { missed: 7, policy: ofProgramme }, ['in-all-still-open']],
    ['little of the programme was', { missed: 5, policy: ofProgramme }, []],
    ['most of what may be missed of a day was', { missed: 7, policy: ofDay }, ['in-all-still-open']],
    [
      'whether too much was missed is not known',
      { missed: 9.9, uncertainS: 130 },
      ['still-open', 'within-uncertainty'],
    ],
  ])('%s', (_, given, expected) => {
    expect(risksOf(given)).toEqual(expected)
  })

  describe('of what remains counts what the rule is about', () => {
    const toCome = makeSession({
      sessionId: 'S2',
      state: 'planned',
      actual: null,
      scheduled: { startMs: START + 200 * MINUTE, endMs: START + 300 * MINUTE },
    })
    const inBreak = { startMs: START + 51 * MINUTE, endMs: START + 99.5 * MINUTE }
    const parallel = { parallelGroup: 'P' }

    test.each<[string, { missed: number; sessions: ReturnType<typeof makeSession>[]; exempt?: string }, string[]]>([
      ['what is still to come of the programme lessens it', { missed: 8, sessions: [open, toCome] }, []],
      [
        'nothing of that is at risk where so little goes on that all of it may be missed',
        { missed: 3.3, sessions: [{ ...open, breaks: [inBreak] }] },
        [],
      ],
      [
        'an optional session does not make it last longer',
        {
          missed: 3.3,
          sessions: [
            { ...open, breaks: [inBreak] },
            { ...toCome, required: false },
          ],
        },
        [],
      ],
      [
        'a session of which this person is exempt does not',
        { missed: 3.3, sessions: [{ ...open, breaks: [inBreak] }, toCome], exempt: 'S2' },
        [],
      ],
      [
        'a session that is asked does',
        {
          missed: 12,
          sessions: [
            { ...open, breaks: [inBreak] },
            { ...toCome, ...parallel },
          ],
        },
        ['in-all-still-open'],
      ],
    ])('%s', (_, { missed, sessions: programme, exempt }, expected) => {
      const evidence = [{ sessionId: 'S1', visits: [makeVisit(missed * MINUTE, 50 * MINUTE)], outages: [] }]
      const policy = { ...ofProgramme, breaks: 'excluded' } as const
      const exemptSessionIds = exempt ? [exempt] : []
      const assessment = assess({ programme, policy, nowMs, evidence, exemptSessionIds })
      expect(assessment.outcome).toBe('pending')
      expect(listRisks(assessment, { programme, policy, nowMs }).map(({ code }) => code)).toEqual(expected)
    })
  })
})
