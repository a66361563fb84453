import { mostOptions, mostQuestions, Quiz, type QuizQuestion, quizIssues } from '@muster/contracts/quiz'
import { v4 as uuidv4 } from 'uuid'
import { fieldIssues } from '../../../lib/field-issues.ts'

/** A quiz as it is written: numbers as a number field has them, and no right answer chosen yet. */
export type QuizDraft = {
  questions: readonly QuizQuestion[]
  passPercent: number | string
  tries: number | string
}

const newOption = () => ({ id: uuidv4(), text: '' })
const newQuestion = (): QuizQuestion => ({ id: uuidv4(), text: '', options: [newOption(), newOption()], rightId: '' })

export const newQuiz = (): QuizDraft => ({ questions: [newQuestion()], passPercent: 60, tries: 3 })

export const addQuestion = (draft: QuizDraft): QuizDraft =>
  draft.questions.length < mostQuestions ? { ...draft, questions: [...draft.questions, newQuestion()] } : draft

export const addOption = (question: QuizQuestion): QuizQuestion =>
  question.options.length < mostOptions ? { ...question, options: [...question.options, newOption()] } : question

/** Without one of its answers; if that was the right one, none is. */
export const removeOption = (question: QuizQuestion, optionId: string): QuizQuestion => ({
  ...question,
  options: question.options.filter(({ id }) => id !== optionId),
  rightId: question.rightId === optionId ? '' : question.rightId,
})

type Read = { ok: true; quiz: Quiz } | { ok: false; issues: Readonly<Record<string, string>> }

/** The quiz as the contract takes it, or what is wrong with it, by `questions.0.text` and the like. */
export function readQuiz(draft: QuizDraft): Read {
  const issues = fieldIssues(Quiz, draft)
  for (const path of Object.keys(issues)) if (path.endsWith('.rightId')) issues[path] = 'no-right-answer'
  const parsed = Quiz.safeParse(draft)
  if (!parsed.success) return { ok: false, issues }
  const crossed = quizIssues(parsed.data)
  if (crossed.length > 0)
    return { ok: false, issues: Object.fromEntries(crossed.map(({ path, code }) => [path, code])) }
  return { ok: true, quiz: parsed.data }
}
