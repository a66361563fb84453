import { expect, it } from 'vitest'
import { addOption, addQuestion, newQuiz, type QuizDraft, readQuiz, removeOption } from './quiz-draft.ts'

/** As somebody has filled it in. */
function filled(): QuizDraft {
  const draft = newQuiz()
  const questions = draft.questions.map((question) => ({
    ...question,
    text: 'Who owns public data?',
    options: question.options.map((option, at) => ({ ...option, text: `Answer ${at}` })),
    rightId: question.options[0]?.id ?? '',
  }))
  return { ...draft, questions }
}

it('begins with what is still to be filled in, and says where', () => {
  expect(readQuiz(newQuiz())).toEqual({
    ok: false,
    issues: {
      'questions.0.text': 'empty',
      'questions.0.options.0.text': 'empty',
      'questions.0.options.1.text': 'empty',
      'questions.0.rightId': 'no-right-answer',
    },
  })
})

it('is read once everything is there', () => {
  const draft = filled()
  expect(readQuiz(draft)).toEqual({ ok: true, quiz: draft })
})

it.each([
  [{ passPercent: 0 }, 'passPercent'],
  [{ passPercent: 101 }, 'passPercent'],
  [{ passPercent: '' }, 'passPercent'],
  [{ tries: 0 }, 'tries'],
  [{ tries: 21 }, 'tries'],
])('%o is refused where it stands', (changes, path) => {
  const read = readQuiz({ ...filled(), ...changes })
  expect(read.ok ? [] : Object.keys(read.issues)).toEqual([path])
})

it('has no right answer any more once that was removed', () => {
  const [question] = filled().questions
  if (!question) throw new Error('there is no question')
  const wider = addOption(question)
  expect(wider.options).toHaveLength(3)
  expect(removeOption(wider, wider.options[2]?.id ?? '').rightId).toBe(question.rightId)
  expect(removeOption(wider, question.rightId).rightId).toBe('')
})

it('has at most fifty questions', () => {
  let draft = newQuiz()
  for (let count = 0; count < 60; count++) draft = addQuestion(draft)
  expect(draft.questions).toHaveLength(50)
})
