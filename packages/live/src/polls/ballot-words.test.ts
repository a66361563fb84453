import type { Ballot, BallotForm } from '@muster/contracts/poll-shapes'
import { expect, test } from 'vitest'
import { ballotWords } from './ballot-words.ts'

const options = ['A', 'B', 'C']

test.each<[BallotForm, Ballot, string]>([
  [{ kind: 'choice', options, mostChoices: 2 }, { kind: 'choice', choices: [0, 2] }, 'A · C'],
  [{ kind: 'ranking', options }, { kind: 'ranking', order: [2, 0, 1] }, 'C › A › B'],
  [{ kind: 'rating', steps: 5, lowest: 'No', highest: 'Yes' }, { kind: 'rating', step: 4 }, '4 / 5'],
  [{ kind: 'words', mostWords: 2 }, { kind: 'words', words: ['x', 'y'] }, 'x · y'],
  [{ kind: 'text' }, { kind: 'text', text: 'More time.' }, 'More time.'],
])('%o: %o', (form, ballot, words) => {
  expect(ballotWords(form, ballot)).toBe(words)
})
