import type { Guest } from './dialect.ts'
import type { Line } from './line.ts'

/** Somebody in the room, on one line. */
export type Person = {
  line: Line
  guest: Guest
  /** What is done with the answer to a command, and with that to a question. */
  onAnswer(refusal: string | null): void
  onTold(): void
  /** The turn whose page this person has. */
  shown: object | null
}
