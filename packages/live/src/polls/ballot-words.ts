import type { Ballot, BallotForm } from '@muster/contracts/poll-shapes'

/** What somebody voted, in the words of the poll: options one after the other, a step of its scale, or what they wrote. */
export function ballotWords(form: BallotForm, ballot: Ballot): string {
  const named = (numbers: readonly number[]) =>
    'options' in form ? numbers.flatMap((option) => form.options[option] ?? []) : []
  switch (ballot.kind) {
    case 'choice':
      return named(ballot.choices).join(' · ')
    case 'ranking':
      return named(ballot.order).join(' › ')
    case 'rating':
      return form.kind === 'rating' ? `${ballot.step} / ${form.steps}` : `${ballot.step}`
    case 'words':
      return ballot.words.join(' · ')
    case 'text':
      return ballot.text
  }
}
