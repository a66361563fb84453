import type { Expectations } from './expectations.ts'
import type { Person } from './person.ts'
import { makeVoting, type Voted } from './voting.ts'

const votedWithinMs = 30_000

/** What arrives while people vote. */
export type Poll = {
  voted(person: Person, answer: { refusal: string | null; atMs: number; bytes: number }): void
  told(person: Person, tally: { ballots: number; atMs: number; bytes: number }): void
}

type Casting = {
  voters: readonly Person[]
  /** What the `person`th of the voters sends, from 0. */
  vote(person: number): string
  withinMs: number
  /** Called with what follows the votes, before the first is cast. */
  begun(poll: Poll): void
}

/** Has everybody vote, one after the other over `withinMs`; waits until all are acknowledged and everybody has seen all. */
export function castVotes({ voters, vote, withinMs, begun }: Casting, { expect, fail }: Expectations): Promise<Voted> {
  return expect('the votes', votedWithinMs, (resolve) => {
    const votes = makeVoting(voters.length)
    const places = new Map(voters.map((voter, place) => [voter, place]))
    const settle = (note: (place: number) => void, person: Person) => {
      const place = places.get(person)
      if (place === undefined) return
      try {
        note(place)
      } catch (error) {
        return fail(error)
      }
      if (votes.isComplete()) resolve(votes.result())
    }
    begun({
      voted(person, { refusal, atMs, bytes }) {
        if (refusal !== null) return fail(`a vote was refused: ${refusal}`)
        settle((place) => votes.acknowledged(place, atMs, bytes), person)
      },
      told: (person, { atMs, ...tally }) => settle((place) => votes.told(place, atMs, tally), person),
    })
    const startedAt = performance.now()
    let next = 0
    const timer = setInterval(() => {
      const due = Math.ceil((voters.length * (performance.now() - startedAt)) / withinMs)
      for (; next < due && next < voters.length; next++) {
        votes.sent(next, performance.now())
        voters[next]?.line.send(vote(next))
      }
      if (next === voters.length) clearInterval(timer)
    }, 1)
  })
}
