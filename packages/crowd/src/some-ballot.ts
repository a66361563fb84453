import type { Ballot, BallotForm } from '@muster/contracts/poll-shapes'

const words = ['data', 'trust', 'people', 'time', 'training', 'openness']

/** A ballot that somebody might cast in a poll of this form; `random` is from 0 to 1. */
export function someBallot(form: BallotForm, random: () => number): Ballot {
  const below = (count: number) => Math.floor(random() * count)
  switch (form.kind) {
    case 'choice':
      return { kind: 'choice', choices: [below(form.options.length)] }
    case 'rating':
      return { kind: 'rating', step: 1 + below(form.steps) }
    case 'ranking': {
      const first = below(form.options.length)
      const others = form.options.map((_, option) => option).filter((option) => option !== first)
      return { kind: 'ranking', order: [first, ...others] }
    }
    case 'words':
      return { kind: 'words', words: [words[below(words.length)] ?? 'data'] }
    case 'text':
      return { kind: 'text', text: `More ${words[below(words.length)] ?? 'data'}, please.` }
  }
}
