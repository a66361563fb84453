import { after, ann, facilitator, openStage, type Step } from '@muster/live/testing/make'
import { expect, it } from 'vitest'
import { findSaid } from './find-said.ts'

const say: Step = [ann, { type: 'chat.say', text: 'Words' }]
const ask: Step = [ann, { type: 'question.ask', text: 'Words' }]
const words = { 2: 'Words', 3: 'Other words' }

it.each([
  ['a message', openStage(say), 'message', 2, { text: 'Words' }],
  [
    'an edited one',
    openStage(say, [ann, { type: 'chat.edit', message: 2, text: 'x' }]),
    'message',
    2,
    { text: 'Other words' },
  ],
  ['a deleted one', openStage(say, [facilitator, { type: 'chat.delete', message: 2 }]), 'message', 2, { text: null }],
  ['one of long ago', openStage(say), 'message', 1, null],
  ['a question', openStage(ask), 'question', 2, { text: 'Words' }],
  [
    'one that was withdrawn',
    openStage(ask, [ann, { type: 'question.withdraw', question: 2 }]),
    'question',
    2,
    { text: null },
  ],
  ['what nobody says here', after('person'), 'message', 1, null],
] as const)('%s', (_name, { state }, kind, seq, expected) => {
  expect(findSaid({ state, words }, { kind, seq })).toEqual(expected)
})

it('a stream that is not followed holds nothing', () => {
  expect(findSaid(null, { kind: 'message', seq: 1 })).toBeNull()
})
