/** What a frame from the server means to somebody in the room. */
export type Reading =
  | { kind: 'admitted' }
  /** The page was turned. */
  | { kind: 'slide' }
  /** The server took a command of the facilitator's, or refused it (then with its words). */
  | { kind: 'answer'; refusal: string | null }
  /** The server took somebody's vote, or refused it. */
  | { kind: 'voted'; refusal: string | null }
  /** How many have voted so far. */
  | { kind: 'tally'; ballots: number }
  | { kind: 'refused'; why: string }
  | { kind: 'reply'; text: string }
  | { kind: 'nothing' }

export type Guest = { cookie: string | null; device: string }

/** How to speak with one kind of server. */
export type Dialect = {
  path: string
  /** Reads one frame for somebody who is `admitted` already, or not yet. */
  read(frame: Buffer, guest: Guest & { admitted: boolean }): Reading
  /** What the facilitator sends, one by one and each answered, before pages can be turned. */
  opening: readonly string[]
  /** What the facilitator sends to turn the page for the `turn`th time, from 0. */
  turn(turn: number): string
  /** What the facilitator sends before people can vote, answered as well; and the vote of the `person`th who came, from 0. */
  polling: readonly string[]
  vote(person: number): string
  /** What the facilitator sends at the end, answered as well. */
  closing: readonly string[]
}
