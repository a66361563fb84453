import type { Quiz, QuizAnswer } from '@muster/contracts/quiz'

/**
 * How many questions were answered right, and whether that is enough: exactly the pass mark is. A question without an answer
 * is not answered right, and one that was answered twice counts by its first answer.
 */
export function gradeQuiz(
  { questions, passPercent }: Pick<Quiz, 'questions' | 'passPercent'>,
  answers: readonly QuizAnswer[],
): { right: number; passed: boolean } {
  const right = questions.filter(
    ({ id, rightId }) => answers.find(({ questionId }) => questionId === id)?.optionId === rightId,
  ).length
  return { right, passed: right * 100 >= passPercent * questions.length }
}
