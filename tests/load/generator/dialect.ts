/** What a frame from the server means to somebody in the room. */
export type Reading =
  | { kind: 'admitted' }
  /** The page was turned. */
  | { kind: 'slide' }
  /** These messages were said, by the numbers they carry; the same array for a frame of the same bytes. */
  | { kind: 'said'; messages: readonly number[] }
  /** The server took a command, or refused it (then with its words). */
  | { kind: 'answer'; refusal: string | null }
  /** The server took somebody's vote, or refused it. */
  | { kind: 'voted'; refusal: string | null }
  /** How many have voted so far. */
  | { kind: 'tally'; ballots: number }
  /** The server answered what was asked while a page was on its way. */
  | { kind: 'told' }
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
  /** What an answer to joining says while that page is shown, whatever else it says. */
  shows(turn: number): string
  /** What somebody sends to say a message that carries its number; null where nobody can. */
  say: ((message: number) => string) | null
  /** What somebody asks who wants an answer and nothing else; null: a ping of the protocol's own (RFC 6455, section 5.5.2). */
  question: string | null
  /** What the facilitator sends at the end, answered as well. */
  closing: readonly string[]
}
