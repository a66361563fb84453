import type { PollId } from '@muster/contracts/ids'
import type { Ballot, BallotForm } from '@muster/contracts/poll-shapes'

/** A ballot under the id by which its voter finds it again: the person's own, or a pseudonym. */
export type FiledBallot = { pollId: PollId; voterId: string; castAt: Date | null; ballot: Ballot }

/** What a row of a ballot holds: numbers in the ballot itself, words in rows of their own. */
type Kept = { choices: readonly number[]; texts: readonly string[] }

/** The numbers of a ballot: the options chosen, the step of a scale, all options in order; none where words were written. */
export function numbersOf(ballot: Ballot): readonly number[] {
  switch (ballot.kind) {
    case 'choice':
      return ballot.choices
    case 'rating':
      return [ballot.step]
    case 'ranking':
      return ballot.order
    case 'words':
    case 'text':
      return []
  }
}

/** What was written in a ballot, in order. */
export function textsOf(ballot: Ballot): readonly string[] {
  if (ballot.kind === 'words') return ballot.words
  return ballot.kind === 'text' ? [ballot.text] : []
}

/** A ballot of this form as it was kept; null where its words were erased. */
export function ballotFrom({ kind }: BallotForm, { choices, texts }: Kept): Ballot | null {
  const [first] = choices
  const [text] = texts
  switch (kind) {
    case 'choice':
      return { kind, choices: [...choices] }
    case 'rating':
      return first === undefined ? null : { kind, step: first }
    case 'ranking':
      return { kind, order: [...choices] }
    case 'words':
      return texts.length === 0 ? null : { kind, words: [...texts] }
    case 'text':
      return text === undefined ? null : { kind, text }
  }
}
