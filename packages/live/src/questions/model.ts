import { PersonId } from '@muster/contracts/ids'
import { filledProse } from '@muster/contracts/text'
import { z } from 'zod'
import { SaidText } from '../chat/model.ts'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

export const QuestionText = filledProse(limits.questionLength)

const seq = z.int().positive()
/** The question that a command is about. */
const question = seq.max(2 ** 31 - 1)

/** Why a question is not taken up. */
export const dismissalReasons = ['no-time', 'duplicate', 'off-topic', 'unsuitable'] as const
const DismissalReason = z.enum(dismissalReasons)
export type DismissalReason = z.output<typeof DismissalReason>

/**
 * A question is known by the `seq` of the event that asked it, which has its words. `by` is null where it was asked without
 * a name: who asked is then in no log. `answer.words` is the event with the words of a written answer, null where it was
 * answered aloud. A dismissed question has no words any more. `votes` are those counted when the session ended.
 */
export const Question = z.object({
  seq,
  by: PersonId.nullable(),
  at: z.int(),
  votes: z.int().nonnegative(),
  answer: z.object({ by: PersonId, at: z.int(), words: seq.nullable() }).nullable(),
  dismissed: z.object({ by: PersonId, at: z.int(), reason: DismissalReason }).nullable(),
})
export type Question = z.output<typeof Question>

/** `current` is being answered now, before everybody. `isOpen`: whether questions are taken; `nameless`: also without a name. */
export const QuestionsState = z.object({
  list: z.array(Question),
  current: seq.nullable(),
  isOpen: z.boolean(),
  nameless: z.boolean(),
})
export type QuestionsState = z.output<typeof QuestionsState>
export const noQuestions: QuestionsState = { list: [], current: null, isOpen: true, nameless: false }

/** How the questions stand for one person: the votes for each, which they vote for, and which they asked. */
export const QuestionStanding = z.object({
  votes: z.record(z.string(), z.int().nonnegative()),
  own: z.array(seq),
  asked: z.array(seq),
})
export type QuestionStanding = z.output<typeof QuestionStanding>

export const questionsCommands = [
  z.object({ type: z.literal('question.ask'), text: QuestionText, nameless: z.boolean().default(false) }),
  /** One's own; its words are erased. */
  z.object({ type: z.literal('question.withdraw'), question }),
  /** Brings a question before everybody: it is answered now. */
  z.object({ type: z.literal('question.take'), question }),
  /** Puts it back among the others. */
  z.object({ type: z.literal('question.release'), question }),
  /** Answered in writing, or where there is no text, aloud. */
  z.object({ type: z.literal('question.answer'), question, text: SaidText.optional() }),
  z.object({ type: z.literal('question.dismiss'), question, reason: DismissalReason }),
  z.object({ type: z.literal('questions.open') }),
  z.object({ type: z.literal('questions.close') }),
  z.object({ type: z.literal('questions.allow-nameless'), allowed: z.boolean() }),
] as const
const QuestionsCommand = z.union(questionsCommands)
export type QuestionsCommand = z.output<typeof QuestionsCommand>

/** `erases` are the events whose words are gone with this one: they are deleted where they are stored. */
const erases = z.array(seq)
export const questionsEvents = [
  event('question.asked', 1, {}),
  event('question.withdrawn', 1, { question: seq, erases }),
  event('question.taken', 1, { question: seq }),
  event('question.released', 1, { question: seq }),
  event('question.answered', 1, { question: seq, inWriting: z.boolean(), erases }),
  event('question.dismissed', 1, { question: seq, reason: DismissalReason, erases }),
  event('questions.opened', 1, {}),
  event('questions.closed', 1, {}),
  event('questions.nameless-allowed', 1, { allowed: z.boolean() }),
  /** The votes at the end of the session, so that the log is whole without the table of votes. */
  event('questions.counted', 1, { votes: z.array(z.object({ question: seq, votes: z.int().positive() })) }),
] as const
