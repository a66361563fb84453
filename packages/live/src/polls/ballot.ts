import type { PollId } from '@muster/contracts/ids'
import type { Ballot, BallotForm } from '@muster/contracts/poll-shapes'
import { type Refusal, refuse } from '../decision.ts'
import { findPhaseRefusal } from '../lifecycle/decide.ts'
import { fleeting } from '../rules.ts'
import type { StageState } from '../streams/stage-state.ts'
import { answerKey } from './answer-key.ts'
import type { Poll } from './model.ts'

/** A ballot as it is to be stored. */
export type Cast = { ok: true; ballot: Ballot; poll: Poll } | Refusal
type Filled = { ok: true; ballot: Ballot } | Refusal

/** Whether a ballot is one of this form, and if so as it is to be kept. */
function fill(form: BallotForm, ballot: Ballot): Filled {
  if (form.kind === 'choice' && ballot.kind === 'choice') {
    const { choices } = ballot
    if (choices.length > form.mostChoices) return refuse('too-many-choices', { most: form.mostChoices })
    return findOptionsRefusal(form, choices) ?? { ok: true, ballot: { ...ballot, choices: inOrder(choices) } }
  }
  if (form.kind === 'rating' && ballot.kind === 'rating') {
    const { step } = ballot
    const isStep = Number.isInteger(step) && step >= 1 && step <= form.steps
    return isStep ? { ok: true, ballot } : refuse('unknown-choice', { choice: step })
  }
  if (form.kind === 'ranking' && ballot.kind === 'ranking') {
    const refusal = findOptionsRefusal(form, ballot.order)
    if (refusal) return refusal
    return ballot.order.length === form.options.length ? { ok: true, ballot } : refuse('not-all-ranked')
  }
  if (form.kind === 'words' && ballot.kind === 'words') {
    const { words } = ballot
    if (words.length === 0) return refuse('no-choice')
    if (words.length > form.mostWords) return refuse('too-many-choices', { most: form.mostWords })
    return new Set(words.map(answerKey)).size < words.length ? refuse('choice-twice') : { ok: true, ballot }
  }
  if (form.kind === 'text' && ballot.kind === 'text') return { ok: true, ballot }
  return refuse('other-kind')
}

function findOptionsRefusal({ options }: { options: readonly string[] }, named: readonly number[]): Refusal | null {
  if (named.length === 0) return refuse('no-choice')
  if (new Set(named).size < named.length) return refuse('choice-twice')
  const unknown = named.find((option) => !Number.isInteger(option) || option < 0 || option >= options.length)
  return unknown === undefined ? null : refuse('unknown-choice', { choice: unknown })
}

const inOrder = (choices: readonly number[]) => [...choices].sort((a, b) => a - b)

/**
 * Whether one person's vote, as it arrives on a stage of any state, is a ballot of its poll. A later ballot of the same
 * person replaces it until the poll closes.
 */
export function castVote(stage: StageState, { pollId, ballot }: { pollId: PollId; ballot: Ballot }): Cast {
  const refusal = findPhaseRefusal(stage.lifecycle, fleeting.vote)
  if (refusal) return refusal
  const poll = stage.polls.shown.find((poll) => poll.pollId === pollId)
  if (!poll) return refuse('unknown-poll')
  if (poll.closed) return refuse('poll-closed')
  const filled = fill(poll.form, ballot)
  return filled.ok ? { ...filled, poll } : filled
}
