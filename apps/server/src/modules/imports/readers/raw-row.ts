/** A time as a log writes it: words, or milliseconds since 1970. */
export type WrittenTime = string | number | null

/** One stay of one person as a log tells it, before its times are read. */
export type RawRow = {
  /** The line in the file; of JSON, the number of the person. From 1. */
  line: number
  /** The number of the stay in that line. From 1. */
  stay: number
  name: string
  email: string | null
  join: WrittenTime
  leave: WrittenTime
  durationMs: number | null
  /** In front of the meeting, not in it. */
  waiting: boolean
}

/** What is wanted of an address: that it is one, without the spaces around it. */
export function addressIn(cell: string | null | undefined): string | null {
  const trimmed = (cell ?? '').trim()
  // Guests of a Teams tenant have an invented name there, not an address.
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) && !/#ext#/i.test(trimmed) ? trimmed : null
}
