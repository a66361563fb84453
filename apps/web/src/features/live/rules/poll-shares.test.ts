import { expect, test } from 'vitest'
import { pollShares } from './poll-shares.ts'

const poll = { options: ['Yes', 'No', 'Perhaps'] }

test('before the first vote every option has nothing and none leads', () => {
  expect(pollShares(poll, undefined).map(({ percent, leads }) => [percent, leads])).toEqual([
    [0, false],
    [0, false],
    [0, false],
  ])
})

test('percent are of the people who voted, also where each may choose several', () => {
  const shares = pollShares(poll, { counts: [3, 1, 3], ballots: 4 })
  expect(shares.map(({ percent, leads }) => [percent, leads])).toEqual([
    [75, true],
    [25, false],
    [75, true],
  ])
})
