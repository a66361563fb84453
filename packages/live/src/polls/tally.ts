import type { BallotForm, Tally } from '@muster/contracts/poll-shapes'

/** Ballots as they are counted, whatever they mean: for each number how often it was given, and its points by place. */
export type BallotCount = { votes: readonly number[]; points: readonly number[]; ballots: number }

/** The tally of a poll of this form; a poll that nobody voted in may have no count. */
export function makeTally(form: BallotForm, count: BallotCount | undefined): Tally {
  const { votes = [], points = [], ballots = 0 } = count ?? {}
  switch (form.kind) {
    case 'choice':
      return { kind: 'choice', counts: form.options.map((_, option) => votes[option] ?? 0), ballots }
    case 'rating':
      return { kind: 'rating', counts: listSteps(form).map((step) => votes[step] ?? 0), ballots }
    case 'ranking':
      return { kind: 'ranking', points: form.options.map((_, option) => points[option] ?? 0), ballots }
    case 'words':
    case 'text':
      return { kind: form.kind, ballots }
  }
}

/** The steps of a scale: 1 and up. */
export const listSteps = ({ steps }: { steps: number }): number[] =>
  Array.from({ length: steps }, (_, index) => index + 1)
