import type { Event } from '../events.ts'
import type { Question, QuestionsState } from './model.ts'

export function applyQuestions(questions: QuestionsState, event: Event): QuestionsState {
  switch (event.type) {
    case 'question.asked': {
      const { seq, actor, at } = event
      return {
        ...questions,
        list: [...questions.list, { seq, by: actor, at, votes: 0, answer: null, dismissed: null }],
      }
    }
    case 'question.withdrawn':
      return {
        ...notCurrent(questions, event.question),
        list: questions.list.filter(({ seq }) => seq !== event.question),
      }
    case 'question.taken':
      return { ...questions, current: event.question }
    case 'question.released':
      return notCurrent(questions, event.question)
    case 'question.answered': {
      const { actor: by, at, seq, inWriting } = event
      if (by === null) return questions
      return change(notCurrent(questions, event.question), event.question, ({ answer }) => ({
        answer: { by, at, words: inWriting ? seq : (answer?.words ?? null) },
      }))
    }
    case 'question.dismissed': {
      const { actor: by, at, reason } = event
      if (by === null) return questions
      const dismissed = { by, at, reason }
      return change(notCurrent(questions, event.question), event.question, () => ({ dismissed, answer: null }))
    }
    case 'questions.opened':
      return { ...questions, isOpen: true }
    case 'questions.closed':
      return { ...questions, isOpen: false }
    case 'questions.nameless-allowed':
      return { ...questions, nameless: event.allowed }
    case 'questions.counted': {
      const votes = new Map(event.votes.map((counted) => [counted.question, counted.votes]))
      return {
        ...questions,
        list: questions.list.map((question) => ({ ...question, votes: votes.get(question.seq) ?? 0 })),
      }
    }
    default:
      return questions
  }
}

const notCurrent = (questions: QuestionsState, seq: number): QuestionsState =>
  questions.current === seq ? { ...questions, current: null } : questions

const change = (
  questions: QuestionsState,
  seq: number,
  to: (question: Question) => Partial<Question>,
): QuestionsState => ({
  ...questions,
  list: questions.list.map((question) => (question.seq === seq ? { ...question, ...to(question) } : question)),
})
