import type { Question, QuestionsState } from './model.ts'

/** Whether a question still waits for its answer. */
export const isWaiting = ({ answer, dismissed }: Pick<Question, 'answer' | 'dismissed'>): boolean =>
  answer === null && dismissed === null

/** The events that have the words of a question and of its written answer. */
export const listWordsOf = ({ seq, answer, dismissed }: Question): number[] =>
  dismissed ? [] : [seq, ...(answer?.words ? [answer.words] : [])]

export const findQuestion = ({ list }: QuestionsState, seq: number): Question | null =>
  list.find((question) => question.seq === seq) ?? null

/** The questions with the most votes first, of equal ones the one that was asked first. */
export const byVotes = (questions: readonly Question[], votesOf: (question: Question) => number): Question[] =>
  questions.toSorted((a, b) => votesOf(b) - votesOf(a) || a.seq - b.seq)
