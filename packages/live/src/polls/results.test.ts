import type { BallotForm } from '@muster/contracts/poll-shapes'
import { describe, expect, it } from 'vitest'
import { answerKey } from './answer-key.ts'
import { findMean, rankOptions } from './results.ts'
import { makeTally } from './tally.ts'

const options = ['A', 'B', 'C']

describe('a tally', () => {
  const count = { votes: [1, 2, 3], points: [4, 2, 0], ballots: 2 }
  it.each<[string, BallotForm, object]>([
    ['of choices has a count for each option', { kind: 'choice', options, mostChoices: 1 }, { counts: [1, 2, 3] }],
    [
      'of a rating counts from the first step',
      { kind: 'rating', steps: 3, lowest: 'No', highest: 'Yes' },
      { counts: [2, 3, 0] },
    ],
    ['of a ranking has points for each option', { kind: 'ranking', options }, { points: [4, 2, 0] }],
    ['of words has no words', { kind: 'words', mostWords: 3 }, {}],
    ['of texts has no texts', { kind: 'text' }, {}],
  ])('%s', (_name, form, expected) => {
    expect(makeTally(form, count)).toEqual({ kind: form.kind, ...expected, ballots: 2 })
  })

  it('of a poll that nobody voted in is all noughts', () => {
    const none = { kind: 'choice', counts: [0, 0, 0], ballots: 0 }
    expect(makeTally({ kind: 'choice', options, mostChoices: 1 }, undefined)).toEqual(none)
  })
})

describe('a rating', () => {
  it.each([
    ['nobody', [0, 0, 0], 0, null],
    ['one person', [0, 0, 1], 1, 3],
    ['both ends', [1, 0, 1], 2, 2],
    ['most at the top', [0, 1, 3], 4, 2.75],
  ])('of %s has its mean', (_name, counts, ballots, mean) => {
    expect(findMean({ counts, ballots })).toBe(mean)
  })
})

describe('a ranking', () => {
  it('puts first what has most points, and says the average place', () => {
    // A > B > C and B > A > C
    expect(rankOptions({ points: [3, 3, 0], ballots: 2 })).toEqual([
      { option: 0, points: 3, mostPoints: 4, meanRank: 1.5 },
      { option: 1, points: 3, mostPoints: 4, meanRank: 1.5 },
      { option: 2, points: 0, mostPoints: 4, meanRank: 3 },
    ])
  })
  it('of nobody keeps the order of the question', () => {
    expect(rankOptions({ points: [0, 0], ballots: 0 }).map(({ option, meanRank }) => [option, meanRank])).toEqual([
      [0, null],
      [1, null],
    ])
  })
})

it.each([
  ['case', 'Data', 'dATA'],
  ['spaces around and between', ' open   data ', 'open data'],
  ['the way of writing a character', 'e\u0301', '\u00e9'],
  ['a composed syllable', '\u1112\u1161\u11ab', '\ud55c'],
])('%s makes no other word', (_name, one, other) => {
  expect(answerKey(one)).toBe(answerKey(other))
})
