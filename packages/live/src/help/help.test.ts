import { describe, expect, it } from 'vitest'
import { after, ann, ben, facilitator, outcome, type Step, start } from '../testing/make.ts'

const call: Step = [ann, { type: 'help.call' }]
const withdraw: Step = [ben, { type: 'help.withdraw' }]
const answer: Step = [facilitator, { type: 'help.answer' }]

describe('a group’s call for help', () => {
  it.each<[string, Step[], Step, string]>([
    ['anybody in it calls', [], call, 'help.called'],
    ['a second call adds nothing', [call], [ben, { type: 'help.call' }], 'help-already-called'],
    ['another member may withdraw it', [call], withdraw, 'help.withdrawn'],
    ['a facilitator answers it', [call], answer, 'help.answered'],
    ['what was not called is not answered', [], answer, 'help-not-called'],
    ['what was answered is not withdrawn', [call, answer], withdraw, 'help-not-called'],
    ['after an answer it may be called again', [call, answer], call, 'help.called'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(after('group', ...before), step)).toBe(expected)
  })

  it('shows who called and since when, until it is answered', () => {
    expect(after('group', call).state).toMatchObject({ help: { by: ann.personId, at: start } })
    expect(after('group', call, answer).state).toMatchObject({ help: null })
  })
})
