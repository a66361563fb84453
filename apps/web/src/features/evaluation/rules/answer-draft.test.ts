import type { Question } from '@muster/contracts/evaluation'
import { expect, test } from 'vitest'
import { draftOf, readAnswers } from './answer-draft.ts'

const [pace, wish] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
const questions: Question[] = [
  { id: pace, kind: 'rating', text: 'The pace?', required: true },
  { id: wish, kind: 'text', text: 'A wish?', required: false },
]

test.each([
  [
    'what was answered',
    { [pace]: 4, [wish]: ' More time ' },
    [
      { questionId: pace, rating: 4 },
      { questionId: wish, text: 'More time' },
    ],
  ],
  ['nothing for what was left empty', { [pace]: 1, [wish]: '  ' }, [{ questionId: pace, rating: 1 }]],
])('%s is sent', (_, draft, answers) => {
  expect(readAnswers(questions, draft)).toEqual({ ok: true, answers })
})

test('what is required and missing is named', () => {
  expect(readAnswers(questions, { [wish]: 'Tea' })).toEqual({ ok: false, issues: { [pace]: 'empty' } })
})

test('earlier answers stand in the form again', () => {
  const draft = { [pace]: 4, [wish]: 'Tea' }
  const read = readAnswers(questions, draft)
  expect(read.ok && draftOf(read.answers)).toEqual(draft)
})
