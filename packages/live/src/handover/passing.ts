import type { PersonId } from '@muster/contracts/ids'
import type { Command } from '../commands.ts'
import type { StageState } from '../streams/stage-state.ts'

/** Somebody in the room, and what they may do there. */
type Present = { personId: PersonId; canRun: boolean; canPresent: boolean }

/**
 * What is to be commanded because of who is no longer there; null where nothing is. Those who run the session have the slides
 * anyway: back with them they are when whoever had them is gone; and where none of them is there, somebody who can present
 * has them, so that the day goes on.
 */
export function passingDue({ presenter, lifecycle }: StageState, present: readonly Present[]): Command | null {
  if (presenter && !present.some(({ personId }) => personId === presenter.personId)) return { type: 'deck.take-back' }
  if (presenter || lifecycle.phase !== 'open' || present.some(({ canRun }) => canRun)) return null
  const next = present.find(({ canPresent }) => canPresent)
  return next ? { type: 'deck.hand-over', to: next.personId } : null
}
