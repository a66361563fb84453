import { describe, expect, it } from 'vitest'
import { after, facilitator, makePollId, openStage, type Step, stageOf } from '../testing/make.ts'
import { castVote } from './ballot.ts'

const pollId = makePollId(1)
const open: Step = [
  facilitator,
  { type: 'poll.open', pollId, question: 'Which?', options: ['A', 'B', 'C'], mostChoices: 2 },
]
const opened = stageOf(openStage(open))

describe('a ballot', () => {
  it.each([
    ['one choice', [1], { ok: true, choices: [1] }],
    ['two choices, kept in order', [2, 0], { ok: true, choices: [0, 2] }],
    ['none', [], { ok: false, reason: 'no-choice' }],
    ['more than the poll allows', [0, 1, 2], { ok: false, reason: 'too-many-choices', params: { most: 2 } }],
    ['the same twice', [1, 1], { ok: false, reason: 'choice-twice' }],
    ['an option beyond the last', [3], { ok: false, reason: 'unknown-choice', params: { choice: 3 } }],
    ['an option before the first', [-1], { ok: false, reason: 'unknown-choice', params: { choice: -1 } }],
    ['half an option', [0.5], { ok: false, reason: 'unknown-choice', params: { choice: 0.5 } }],
  ])('%s', (_name, choices, expected) => {
    expect(castVote(opened, { pollId, choices })).toEqual(expected)
  })

  it.each([
    ['of a poll that was never opened', openStage(), 'unknown-poll'],
    ['of a closed poll', openStage(open, [facilitator, { type: 'poll.close', pollId }]), 'poll-closed'],
    ['before the session opens', after('stage'), 'not-open-yet'],
    ['after the session', openStage(open, [facilitator, { type: 'session.end' }]), 'session-ended'],
  ])('%s is refused', (_name, stream, reason) => {
    expect(castVote(stageOf(stream), { pollId, choices: [0] })).toEqual({ ok: false, reason })
  })
})
