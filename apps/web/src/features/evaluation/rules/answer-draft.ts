import { type Answer, answerIssues, type Question } from '@muster/contracts/evaluation'

/** What stands in the form, by the question: a rating as a number, a text as it is written. */
export type AnswerDraft = Readonly<Record<string, number | string>>

export const draftOf = (answers: readonly Answer[]): AnswerDraft =>
  Object.fromEntries(answers.map((answer) => [answer.questionId, 'rating' in answer ? answer.rating : answer.text]))

type Read = { ok: true; answers: Answer[] } | { ok: false; issues: Readonly<Record<string, string>> }

/** The answers as the contract takes them, or what is wrong, by the question. What was left empty is not answered. */
export function readAnswers(questions: readonly Question[], draft: AnswerDraft): Read {
  const answers = questions.flatMap(({ id }): Answer[] => {
    const value = draft[id]
    if (typeof value === 'number') return [{ questionId: id, rating: value }]
    const text = value?.trim() ?? ''
    return text === '' ? [] : [{ questionId: id, text }]
  })
  const issues = answerIssues(questions, answers)
  return issues.length === 0
    ? { ok: true, answers }
    : { ok: false, issues: Object.fromEntries(issues.map(({ path, code }) => [path, code])) }
}
