import type { QuizQuestion } from '@muster/contracts/quiz'
import { expect, test } from 'vitest'
import { gradeQuiz } from './grade-quiz.ts'

const ask = (id: string): QuizQuestion => ({
  id,
  text: `About ${id}`,
  options: ['right', 'wrong'].map((each) => ({ id: `${id}-${each}`, text: each })),
  rightId: `${id}-right`,
})
const questions = ['a', 'b', 'c'].map(ask)
const say = (...words: string[]) =>
  words.map((word, at) => ({ questionId: 'abc'.charAt(at), optionId: `${'abc'.charAt(at)}-${word}` }))

test.each([
  ['all right', 100, say('right', 'right', 'right'), 3, true],
  ['one wrong of all that must be right', 100, say('right', 'wrong', 'right'), 2, false],
  ['two of three for 66 per cent', 66, say('right', 'right', 'wrong'), 2, true],
  ['two of three for 67 per cent', 67, say('right', 'right', 'wrong'), 2, false],
  ['none right', 1, say('wrong', 'wrong', 'wrong'), 0, false],
  ['one of three for one per cent', 1, say('right'), 1, true],
  ['nothing answered', 1, [], 0, false],
  ['the right answer of another question', 1, [{ questionId: 'a', optionId: 'b-right' }], 0, false],
  ['first wrong, then right', 1, [...say('wrong'), ...say('right')], 0, false],
  ['first right, then wrong', 33, [...say('right'), ...say('wrong')], 1, true],
])('%s', (_, passPercent, answers, right, passed) => {
  expect(gradeQuiz({ questions, passPercent }, answers)).toEqual({ right, passed })
})

test.each([
  [1, 2, 50, true],
  [1, 2, 51, false],
  [7, 10, 70, true],
  [7, 10, 71, false],
  [29, 50, 58, true],
])('%i of %i for %i per cent: %s', (right, of, passPercent, passed) => {
  const many = Array.from({ length: of }, (_, at) => ask(`q${at}`))
  const answers = many.map(({ id }, at) => ({ questionId: id, optionId: `${id}-${at < right ? 'right' : 'wrong'}` }))
  expect(gradeQuiz({ questions: many, passPercent }, answers)).toEqual({ right, passed })
})
