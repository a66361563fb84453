import { describe, expect, it } from 'vitest'
import type { Facts } from '../decision.ts'
import { factsNeeded } from '../facts-needed.ts'
import { limits } from '../limits.ts'
import {
  after,
  ann,
  facilitator,
  listener,
  makeCheckId,
  makePollId,
  openStage,
  outcome,
  type Step,
  speaker,
  stageOf,
  start,
  system,
} from '../testing/make.ts'

const ask = (number = 1, { by = facilitator, form = 'prompt', ...facts }: Asking = {}): Step => [
  by,
  { type: 'check.ask', checkId: makeCheckId(number), form },
  facts,
]
type Asking = Partial<Facts> & { by?: Step[0]; form?: string }
const poll = { pollId: makePollId(1), question: 'Well?', form: { kind: 'choice', options: ['A', 'B'] } }
const openPoll: Step = [facilitator, { type: 'poll.open', ...poll }]
const closePoll: Step = [facilitator, { type: 'poll.close', pollId: poll.pollId }]
const asking = { forms: ['prompt'], expireAfterMs: 120_000, isBreak: false } as const

describe('asking everybody for a sign of attention', () => {
  it.each<[string, Step[], Step, string]>([
    ['a facilitator may', [], ask(), 'check.asked'],
    ['the server may, at a moment that was placed', [], ask(1, { by: system }), 'check.asked'],
    ['a speaker may not', [], ask(1, { by: speaker }), 'not-allowed'],
    ['a participant may not', [], ask(1, { by: ann }), 'not-allowed'],
    ['a guest may not', [], ask(1, { by: listener }), 'not-allowed'],
    ['not the same twice', [ask()], ask(1, { now: start + 200_000 }), 'check-exists'],
    ['not while one is open', [ask()], ask(2, { now: start + 120_000 }), 'check-open'],
    ['again when that has expired', [ask()], ask(2, { now: start + 120_001 }), 'check.asked'],
    ['not while people vote', [openPoll], ask(), 'poll-open'],
    ['again when they have voted', [openPoll, closePoll], ask(), 'check.asked'],
    ['not in a break', [], ask(1, { asking: { ...asking, isBreak: true } }), 'in-break'],
    ['not where the policy has no checks', [], ask(1, { asking: null }), 'check-not-in-policy'],
    ['not in a form that it does not have', [], ask(1, { asking, form: 'spoken-code' }), 'check-not-in-policy'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })

  it.each<[string, Step[], string]>([
    ['before it opens', [], 'not-open-yet'],
    [
      'when it is over',
      [
        [facilitator, { type: 'session.open' }],
        [facilitator, { type: 'session.end' }],
      ],
      'session-ended',
    ],
  ])('not %s', (_name, before, expected) => {
    expect(outcome(after('stage', ...before), ask())).toBe(expected)
  })

  it('says until when an answer is in time', () => {
    expect(stageOf(openStage(ask(1, { form: 'spoken-code' }))).checks.asked).toEqual([
      { checkId: makeCheckId(1), form: 'spoken-code', at: start, expiresAt: start + 120_000 },
    ])
  })

  it('a session has a limit of them', () => {
    const many = Array.from({ length: limits.checksOfSession }, (_, index) =>
      ask(index + 1, { now: start + index * 200_000 }),
    )
    const next = ask(limits.checksOfSession + 1, { now: start + limits.checksOfSession * 200_000 })
    expect(outcome(openStage(...many), next)).toBe('too-many-checks')
  })

  it('moments are told beforehand by the server alone', () => {
    const announce = { type: 'checks.announce', moments: [start + 60_000] }
    expect(outcome(openStage(), [facilitator, announce])).toBe('not-allowed')
    expect(stageOf(openStage([system, announce])).checks.announced).toEqual([start + 60_000])
  })
})

const put = (number = 1): Step => [
  system,
  { type: 'check.put', checkId: makeCheckId(number), form: 'prompt', expiresAt: start + 120_000 },
]
const answer = (number = 1, facts: Partial<Facts> = {}): Step => [
  ann,
  { type: 'check.answer', checkId: makeCheckId(number) },
  facts,
]

describe('answering', () => {
  it.each<[string, Step[], Step, string]>([
    ['what was asked', [put()], answer(), 'check.answered'],
    ['once', [put(), answer()], answer(), 'check-answered'],
    ['late as well', [put()], answer(1, { now: start + 500_000 }), 'check.answered'],
    ['not what was never asked of them', [put()], answer(2), 'unknown-check'],
    ['not without the code that was said', [put()], answer(1, { answerRefusal: 'code-needed' }), 'code-needed'],
    ['not with another', [put()], answer(1, { answerRefusal: 'wrong-code' }), 'wrong-code'],
    ['not for ever', [put()], answer(1, { answerRefusal: 'no-more-guesses' }), 'no-more-guesses'],
    ['not once the session is over', [put()], answer(1, { answerRefusal: 'session-ended' }), 'session-ended'],
    ['nothing is put twice', [put()], put(), 'check-exists'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(after('person', ...before), step)).toBe(expected)
  })

  it.each([
    [start + 120_000, true],
    [start + 120_001, false],
  ])('at %d is in time: %s', (now, inTime) => {
    const { state } = after('person', put(), answer(1, { now }))
    const [check] = state.kind === 'person' ? state.checks.list : []
    expect(check?.answeredAt).toBe(now)
    expect((check?.answeredAt ?? 0) <= (check?.expiresAt ?? 0)).toBe(inTime)
  })

  it('only an answer that may count is looked at: a guess at anything else costs nothing', () => {
    const { state } = after('person', put(1), put(2), answer(2))
    const answerTo = (number: number) =>
      factsNeeded(state, { type: 'check.answer', checkId: makeCheckId(number), code: '1234' }).answerTo
    expect([1, 2, 3].map(answerTo)).toEqual([makeCheckId(1), null, null])
  })
})
