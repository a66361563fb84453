import type { PersonId } from '@muster/contracts/ids'
import type { Actor } from './actor.ts'
import type { Message, OpenOrder } from './chat/model.ts'
import type { AskedForm } from './checks/model.ts'
import type { NewEvent } from './events.ts'
import type { BallotCount } from './polls/tally.ts'
import type { LineFacts } from './problems/model.ts'
import type { PreparedBlock } from './show/model.ts'
import type { PlayableVideo } from './video/model.ts'

/** Why a command can be refused. The interface has words for each. */
export const refusalReasons = [
  'wrong-stream',
  'not-allowed',
  'not-open-yet',
  'already-open',
  'session-ended',
  'session-cancelled',
  'already-prompted',
  'not-prompted',
  'not-due',
  'unknown-message',
  'message-deleted',
  'too-late-to-edit',
  'not-pinned',
  'slow-mode',
  'chat-closed',
  'chat-muted',
  'unknown-deck',
  'not-presenting',
  'not-this-deck',
  'page-out-of-range',
  'page-full',
  'nothing-drawn',
  'unknown-video',
  'not-this-video',
  'not-in-step',
  'video-plays',
  'video-stands',
  'not-handed-over',
  'presents-already',
  'cannot-present',
  'nobody-presents',
  'hand-already-raised',
  'hand-not-raised',
  'poll-exists',
  'unknown-poll',
  'poll-closed',
  'poll-open',
  'too-many-polls',
  'option-twice',
  'no-choice',
  'too-many-choices',
  'choice-twice',
  'unknown-choice',
  'not-all-ranked',
  'other-kind',
  'unknown-answer',
  'results-shown',
  'groups-open',
  'groups-not-open',
  'group-twice',
  'person-twice',
  'too-many-people',
  'unknown-group',
  'already-in-group',
  'not-in-group',
  'no-link',
  'help-already-called',
  'help-not-called',
  'unknown-notice',
  'check-exists',
  'too-many-checks',
  'check-not-in-policy',
  'in-break',
  'check-open',
  'unknown-check',
  'check-answered',
  'code-needed',
  'wrong-code',
  'no-more-guesses',
  'asking-closed',
  'name-needed',
  'too-many-own-questions',
  'too-many-questions',
  'unknown-question',
  'question-dismissed',
  'question-answered',
  'question-taken',
  'question-not-taken',
  'nothing-prepared',
  'show-begun',
  'show-not-begun',
  'unknown-block',
  'block-is-on',
  'block-is-past',
  'block-skipped',
  'block-too-short',
  'block-too-long',
  'unknown-person',
  'runs-session',
  'removed',
  'already-removed',
  'not-removed',
  'room-locked',
  'already-locked',
  'not-locked',
  'already-waiting',
  'not-waiting',
  'words-needed',
  'already-reported',
  'unknown-problem',
  'problem-closed',
  'already-taken',
  'too-many-answers',
  'own-message',
  'already-complained',
  'too-many-complaints',
  'unknown-complaint',
  'complaint-closed',
  'not-done',
  'no-captions-in',
  'already-captioner',
  'not-captioner',
] as const
export type RefusalReason = (typeof refusalReasons)[number]
export type Refusal = { ok: false; reason: RefusalReason; params?: Readonly<Record<string, string | number>> }

/** At least one event, or the reason why nothing happens. */
export type Decision = { ok: true; events: readonly NewEvent[] } | Refusal

/** What a decision needs to know besides the state. `factsNeeded` names what has to be looked up for a command. */
export type Facts = {
  /** Whole epoch milliseconds on the server's clock. */
  now: number
  /** The ballots counted so far, by poll; one without ballots may be missing. */
  ballotCounts: Readonly<Record<string, BallotCount>>
  /** The pages of the session's decks, by deck; one that is missing does not exist. */
  deckPages: Readonly<Record<string, number>>
  /** The videos of the session, by their ids; one that is missing does not exist. */
  videos: Readonly<Record<string, PlayableVideo>>
  /** How the policy has checks asked at this moment; null where it has none. */
  asking: { forms: readonly AskedForm[]; expireAfterMs: number; isBreak: boolean } | null
  /** Why an answer to a check does not count. */
  answerRefusal: 'code-needed' | 'wrong-code' | 'no-more-guesses' | 'session-ended' | null
  /** The running order of the session as it was prepared. */
  blocks: readonly PreparedBlock[]
  /** The message that a command is about where the state no longer holds it; null where there is none. */
  earlier: Message | null
  /** Whether somebody wrote the answer of a poll that a command is about. */
  wasWritten: boolean
  /** What the person whom a command is about may do here; null for one who is nobody in this project. */
  about: { runs: boolean; presents: boolean } | null
  /**
   * What a complaint is about; null where there is no such thing. `isMuted`: its author says nothing there
   * any more. `isRepeated`: who complains did so before, whenever that was.
   */
  said: { author: PersonId | null; isGone: boolean; isMuted: boolean; isRepeated: boolean } | null
  /** How the open chat of the session is kept in order; null where it is not known, or of no matter. */
  order: OpenOrder | null
  /** What is known of the line of who commands. */
  line: LineFacts | null
  /** Those of the questions that a command is about that the actor asked, also without a name. */
  ownQuestions: readonly number[]
  /** The votes counted so far, by question; one without votes may be missing. */
  upvotes: Readonly<Record<number, number>>
}

/** Facts for the commands that need only the time. */
export const factsAt = (now: number): Facts => ({
  now,
  ballotCounts: {},
  deckPages: {},
  videos: {},
  asking: null,
  answerRefusal: null,
  blocks: [],
  earlier: null,
  about: null,
  wasWritten: false,
  said: null,
  order: null,
  line: null,
  ownQuestions: [],
  upvotes: {},
})

export type Request<Command> = { actor: Actor; command: Command; facts: Facts }

export const refuse = (reason: RefusalReason, params?: Refusal['params']): Refusal =>
  params ? { ok: false, reason, params } : { ok: false, reason }

export const accept = (...events: NewEvent['event'][]): Decision => ({
  ok: true,
  events: events.map((event) => ({ event })),
})
