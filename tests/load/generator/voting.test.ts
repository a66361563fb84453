import { describe, expect, test } from 'vitest'
import { makeVoting } from './voting.ts'

const tally = (ballots: number) => ({ ballots, bytes: 40 })

/** Two people who vote at 0 and 100 ms, and are acknowledged 10 ms later. */
function twoVotes() {
  const voting = makeVoting(2)
  for (const person of [0, 1]) {
    voting.sent(person, 100 * person)
    voting.acknowledged(person, 100 * person + 10, 20)
  }
  return voting
}

describe('a burst of votes', () => {
  test('is complete once all are acknowledged and everybody has seen all of them', () => {
    const voting = twoVotes()
    voting.told(0, 200, tally(2))
    expect(voting.isComplete()).toBe(false)
    voting.told(1, 200, tally(1))
    expect(voting.isComplete()).toBe(false)
    voting.told(1, 300, tally(2))
    expect(voting.isComplete()).toBe(true)
  })

  test('tells how long acknowledgements took, and how old what anybody saw had become', () => {
    const voting = twoVotes()
    voting.told(0, 150, tally(2))
    // The first vote, acknowledged at 10, shows at 60; the second, at 110, only at 400.
    voting.told(1, 60, tally(1))
    voting.told(1, 400, tally(2))
    expect(voting.result()).toEqual({
      acksMs: [10, 10],
      tallyAgeMs: 290,
      talliesPerSecond: 2,
      ackBytes: 20,
      tallyBytes: 40,
    })
  })

  test('counts the tallies of any second, not of the whole', () => {
    const voting = makeVoting(1)
    voting.sent(0, 0)
    voting.acknowledged(0, 1, 1)
    for (const atMs of [0, 300, 600, 900, 1200, 1500]) voting.told(0, atMs, tally(1))
    expect(voting.result().talliesPerSecond).toBe(4)
  })

  test.each<[string, (voting: ReturnType<typeof makeVoting>) => void]>([
    ['a vote acknowledged twice', (voting) => voting.acknowledged(0, 500, 20)],
    ['a vote acknowledged that nobody sent', (voting) => voting.acknowledged(7, 500, 20)],
    ['more votes than people', (voting) => voting.told(0, 500, tally(3))],
  ])('is no figure with %s', (_, happen) => {
    expect(() => happen(twoVotes())).toThrow(/a vote was acknowledged|a tally counts/)
  })
})
