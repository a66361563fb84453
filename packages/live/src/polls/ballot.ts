import type { PollId } from '@muster/contracts/ids'
import { type Refusal, refuse } from '../decision.ts'
import { findPhaseRefusal } from '../lifecycle/decide.ts'
import type { StageState } from '../streams/stage-state.ts'
import type { Poll } from './model.ts'

/** A ballot as it is to be stored: option numbers from 0, in order. */
export type Cast = { ok: true; choices: number[] } | Refusal

/** Whether one person's choices are a ballot of this poll. A later ballot of the same person replaces it until the end. */
function castBallot(poll: Poll, choices: readonly number[]): Cast {
  if (poll.closed) return refuse('poll-closed')
  if (choices.length === 0) return refuse('no-choice')
  if (choices.length > poll.mostChoices) return refuse('too-many-choices', { most: poll.mostChoices })
  if (new Set(choices).size < choices.length) return refuse('choice-twice')
  const unknown = choices.find((choice) => !Number.isInteger(choice) || choice < 0 || choice >= poll.options.length)
  if (unknown !== undefined) return refuse('unknown-choice', { choice: unknown })
  return { ok: true, choices: [...choices].sort((a, b) => a - b) }
}

/** The same for a vote as it arrives, on a stage of any state. */
export function castVote(stage: StageState, { pollId, choices }: { pollId: PollId; choices: readonly number[] }): Cast {
  const refusal = findPhaseRefusal(stage.lifecycle, ['open'])
  if (refusal) return refusal
  const poll = stage.polls.shown.find((poll) => poll.pollId === pollId)
  return poll ? castBallot(poll, choices) : refuse('unknown-poll')
}
