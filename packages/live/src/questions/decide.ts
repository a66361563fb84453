import { personOf } from '../actor.ts'
import type { CommandOf } from '../commands.ts'
import { accept, type Decision, type Facts, type Request, refuse } from '../decision.ts'
import type { Unplaced } from '../event-shape.ts'
import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { StageState } from '../streams/stage-state.ts'
import type { Question, QuestionsCommand, QuestionsState } from './model.ts'
import { findQuestion, isWaiting, listWordsOf } from './question.ts'

type Asking = Pick<StageState, 'questions' | 'chat'>

/** Whoever may speak may ask; those who present answer, and those who run the session say what is asked at all. */
export function decideQuestions({ questions, chat }: Asking, request: Request<QuestionsCommand>): Decision {
  const { command } = request
  switch (command.type) {
    case 'question.ask':
      return decideAsking({ questions, chat }, { ...request, command })
    case 'questions.open':
      return accept({ type: 'questions.opened', v: 1 })
    case 'questions.close':
      return accept({ type: 'questions.closed', v: 1 })
    case 'questions.allow-nameless':
      return accept({ type: 'questions.nameless-allowed', v: 1, allowed: command.allowed })
    default: {
      const question = findQuestion(questions, command.question)
      if (!question) return refuse('unknown-question')
      if (question.dismissed) return refuse('question-dismissed')
      return decideAbout(question, questions, { ...request, command })
    }
  }
}

function decideAsking({ questions, chat }: Asking, { actor, command, facts }: Request<CommandOf<'question.ask'>>) {
  const own = personOf(actor)
  if (!questions.isOpen) return refuse('asking-closed')
  if (chat.muted.some((personId) => personId === own)) return refuse('chat-muted')
  if (command.nameless && !questions.nameless) return refuse('name-needed')
  const waiting = questions.list.filter((question) => isWaiting(question) && isOwn(question, own, facts))
  if (waiting.length >= limits.waitingQuestionsOfPerson)
    return refuse('too-many-own-questions', { most: limits.waitingQuestionsOfPerson })
  if (questions.list.length >= limits.questionsOfSession) return refuse('too-many-questions')
  const event = { type: 'question.asked', v: 1 } as const
  return { ok: true, events: [{ event, words: command.text, isNameless: command.nameless }] } as const
}

type AboutOne = Exclude<QuestionsCommand, { type: 'question.ask' | `questions.${string}` }>

function decideAbout(
  question: Question,
  { current }: QuestionsState,
  { actor, command, facts }: Request<AboutOne>,
): Decision {
  const about = { v: 1, question: question.seq } as const
  const isCurrent = current === question.seq
  switch (command.type) {
    case 'question.withdraw': {
      if (!isOwn(question, personOf(actor), facts)) return refuse('not-allowed')
      const event = { ...about, type: 'question.withdrawn', erases: listWordsOf(question) } as const
      return { ok: true, events: [{ event, isNameless: question.by === null }] }
    }
    case 'question.take':
      return isCurrent ? refuse('question-taken') : accept({ ...about, type: 'question.taken' })
    case 'question.release':
      return isCurrent ? accept({ ...about, type: 'question.released' }) : refuse('question-not-taken')
    case 'question.answer': {
      const written = question.answer?.words ?? null
      const event = { ...about, type: 'question.answered' } as const
      if (command.text !== undefined) {
        const answered = { ...event, inWriting: true, erases: written === null ? [] : [written] }
        return { ok: true, events: [{ event: answered, words: command.text }] }
      }
      return question.answer && !isCurrent
        ? refuse('question-answered')
        : accept({ ...event, inWriting: false, erases: [] })
    }
    case 'question.dismiss':
      return accept({ ...about, type: 'question.dismissed', reason: command.reason, erases: listWordsOf(question) })
  }
}

const isOwn = ({ seq, by }: Question, personId: string | null, { ownQuestions }: Facts): boolean =>
  personId !== null && (by === personId || ownQuestions.includes(seq))

/** What has to happen to the questions when a session is over: none is before everybody any more, and votes are counted. */
export function questionsClosing({ list, current }: QuestionsState, { upvotes }: Facts): Unplaced<Event>[] {
  const votes = list.flatMap(({ seq }) => {
    const count = upvotes[seq] ?? 0
    return count > 0 ? [{ question: seq, votes: count }] : []
  })
  return [
    ...(current === null ? [] : [{ type: 'question.released', v: 1, question: current } as const]),
    ...(votes.length === 0 ? [] : [{ type: 'questions.counted', v: 1, votes } as const]),
  ]
}
