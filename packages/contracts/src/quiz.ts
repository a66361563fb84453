import { z } from 'zod'
import { line } from './text.ts'

const Option = z.object({ id: z.uuid(), text: line(300) })

/** A question of which one answer is right. */
export const QuizQuestion = z.object({
  id: z.uuid(),
  text: line(500),
  options: z.array(Option).min(2).max(8),
  rightId: z.uuid(),
})
export type QuizQuestion = z.output<typeof QuizQuestion>

export const mostQuestions = 50
export const mostOptions = 8

/** Questions, how many percent of them must be answered right, and how many tries there are. */
export const Quiz = z.object({
  questions: z.array(QuizQuestion).min(1).max(mostQuestions),
  passPercent: z.int().min(1).max(100),
  tries: z.int().min(1).max(20),
})
export type Quiz = z.output<typeof Quiz>

export const QuizAnswer = z.strictObject({ questionId: z.uuid(), optionId: z.uuid() })
export type QuizAnswer = z.output<typeof QuizAnswer>

type Asked = Pick<QuizQuestion, 'id'> & { options: readonly { id: string }[] }
type Issue = { path: string; code: string }

/** What does not fit together in questions as they are written, by where; used by the server and by the form. */
export function quizIssues({ questions }: Pick<Quiz, 'questions'>): Issue[] {
  const ids = new Set<string>()
  const isNew = (id: string) => ids.size < ids.add(id).size
  return questions.flatMap(({ id, options, rightId }, index) => {
    const path = `questions.${index}`
    return [
      ...(isNew(id) ? [] : [{ path, code: 'question-twice' }]),
      ...(options.every((option) => isNew(option.id)) ? [] : [{ path, code: 'option-twice' }]),
      ...(options.some((option) => option.id === rightId)
        ? []
        : [{ path: `${path}.rightId`, code: 'no-right-answer' }]),
    ]
  })
}

/** What is wrong with answers to these questions, by the question: each takes one answer, of its own. */
export function answersIssues(questions: readonly Asked[], answers: readonly QuizAnswer[]): Issue[] {
  const issues: Issue[] = []
  const given = new Set<string>()
  for (const { questionId, optionId } of answers) {
    const question = questions.find(({ id }) => id === questionId)
    if (!question) issues.push({ path: questionId, code: 'unknown-question' })
    else if (given.has(questionId)) issues.push({ path: questionId, code: 'answered-twice' })
    else if (!question.options.some(({ id }) => id === optionId))
      issues.push({ path: questionId, code: 'unknown-answer' })
    given.add(questionId)
  }
  for (const { id } of questions) if (!given.has(id)) issues.push({ path: id, code: 'empty' })
  return issues
}
