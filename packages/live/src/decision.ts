import type { Actor } from './actor.ts'
import type { Message } from './chat/model.ts'
import type { AskedForm } from './checks/model.ts'
import type { NewEvent } from './events.ts'
import type { BallotCount } from './polls/tally.ts'
import type { LineFacts } from './problems/model.ts'
import type { PreparedBlock } from './show/model.ts'

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
] as const
export type RefusalReason = (typeof refusalReasons)[number]
export type Refusal = { ok: false; reason: RefusalReason; params?: Readonly<Record<string, string | number>> }

/** At least one event, or the reason why nothing happens. */
export type Decision = { ok: true; events: readonly NewEvent[] } | Refusal

/**
 * What a decision needs to know besides the state. `factsNeeded` names what has to be looked up for a command.
 * `now` is whole epoch milliseconds on the server's clock; `ballotCounts` are the ballots counted so far, by poll (one without ballots may be missing);
 * `deckPages` are the pages of the session's decks, by deck (one that is missing does not exist); `asking` is how the policy
 * has checks asked at this moment, null where it has none; `answerRefusal` is why an answer to a check does not count;
 * `blocks` is the running order of the session as it was prepared; `earlier` is the message that a command is about where the
 * state no longer holds it, null where there is none; `canPresent`: whether the person whom slides are to be handed to may;
 * `wasWritten`: whether somebody wrote the answer of a poll that a command is about; `toRemove` is the person who is to be
 * removed, null for one who is nobody in this project; `line` is what is known of the line of who commands.
 */
export type Facts = {
  now: number
  ballotCounts: Readonly<Record<string, BallotCount>>
  deckPages: Readonly<Record<string, number>>
  asking: { forms: readonly AskedForm[]; expireAfterMs: number; isBreak: boolean } | null
  answerRefusal: 'code-needed' | 'wrong-code' | 'no-more-guesses' | 'session-ended' | null
  blocks: readonly PreparedBlock[]
  earlier: Message | null
  canPresent: boolean
  wasWritten: boolean
  toRemove: { runs: boolean } | null
  line: LineFacts | null
}

/** Facts for the commands that need only the time. */
export const factsAt = (now: number): Facts => ({
  now,
  ballotCounts: {},
  deckPages: {},
  asking: null,
  answerRefusal: null,
  blocks: [],
  earlier: null,
  canPresent: false,
  wasWritten: false,
  toRemove: null,
  line: null,
})

export type Request<Command> = { actor: Actor; command: Command; facts: Facts }

export const refuse = (reason: RefusalReason, params?: Refusal['params']): Refusal =>
  params ? { ok: false, reason, params } : { ok: false, reason }

export const accept = (...events: NewEvent['event'][]): Decision => ({
  ok: true,
  events: events.map((event) => ({ event })),
})
