import { type Answer, mostStars, type Question, type QuestionResult } from '@muster/contracts/evaluation'

type Answered = { id: string; answers: readonly Answer[] }

/** What was answered to each question: how often each rating was given, and the texts that were written. */
export function countAnswers(questions: readonly Question[], all: readonly Answered[]): QuestionResult[] {
  return questions.map(({ id, kind, text }) => {
    const given = all.flatMap(({ id: answerId, answers }) =>
      answers.filter(({ questionId }) => questionId === id).map((answer) => ({ answerId, answer })),
    )
    if (kind === 'rating') {
      const ratings = given.flatMap(({ answer }) => ('rating' in answer ? [answer.rating] : []))
      const counts = Array.from({ length: mostStars }, (_, at) => ratings.filter((rating) => rating === at + 1).length)
      return { id, kind, text, counts }
    }
    const texts = given.flatMap(({ answerId, answer }) =>
      'text' in answer && answer.text !== '' ? [{ answerId, text: answer.text }] : [],
    )
    return { id, kind, text, texts }
  })
}
