import { expect, test } from 'vitest'
import { pollShares } from './poll-shares.ts'

const options = ['Yes', 'No', 'Perhaps']
const shares = (counts: readonly number[], ballots: number) =>
  pollShares(options, { counts, ballots }).map(({ percent, leads }) => [percent, leads])

test('before the first vote every option has nothing and none leads', () => {
  expect(shares([0, 0, 0], 0)).toEqual([
    [0, false],
    [0, false],
    [0, false],
  ])
})

test('percent are of the people who voted, also where each may choose several', () => {
  expect(shares([3, 1, 3], 4)).toEqual([
    [75, true],
    [25, false],
    [75, true],
  ])
})
