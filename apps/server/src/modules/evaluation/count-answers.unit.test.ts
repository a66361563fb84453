import type { Question } from '@muster/contracts/evaluation'
import { expect, test } from 'vitest'
import { countAnswers } from './count-answers.ts'

const ask = (id: string, kind: Question['kind']): Question => ({ id, kind, text: `About ${id}`, required: false })

test('ratings are counted from one to five, texts listed, and what was left out is neither', () => {
  const results = countAnswers(
    [ask('pace', 'rating'), ask('wish', 'text')],
    [
      {
        id: 'a',
        answers: [
          { questionId: 'pace', rating: 5 },
          { questionId: 'wish', text: 'More time' },
        ],
      },
      {
        id: 'b',
        answers: [
          { questionId: 'pace', rating: 5 },
          { questionId: 'wish', text: '' },
        ],
      },
      { id: 'c', answers: [{ questionId: 'pace', rating: 1 }] },
      { id: 'd', answers: [] },
    ],
  )
  expect(results).toEqual([
    { id: 'pace', kind: 'rating', text: 'About pace', counts: [1, 0, 0, 0, 2] },
    { id: 'wish', kind: 'text', text: 'About wish', texts: [{ answerId: 'a', text: 'More time' }] },
  ])
})
