import { z } from 'zod'
import type { Folded } from './advance.ts'
import { STATE_VERSION, StreamState } from './state.ts'

const Snapshot = z.object({
  seq: z.int().nonnegative(),
  stateVersion: z.literal(STATE_VERSION),
  state: StreamState,
})
/** A folded stream as it is stored: plain JSON, no words, no names. */
export type Snapshot = z.output<typeof Snapshot>

/** How many events may follow a stored snapshot before the next is due. */
export const EVENTS_PER_SNAPSHOT = 500

export const takeSnapshot = ({ seq, state }: Folded): Snapshot => ({ seq, stateVersion: STATE_VERSION, state })

/** Reads a stored snapshot; null where it is of another version or broken, and the stream is to be folded from its log. */
export function parseSnapshot(stored: unknown): Folded | null {
  const snapshot = Snapshot.safeParse(stored)
  return snapshot.success ? { seq: snapshot.data.seq, state: snapshot.data.state } : null
}
