import type { ClientCommand } from '@muster/live/commands'
import type { StreamId } from '@muster/live/stream'
import { isUnderWay } from '../store/selectors.ts'
import { useLive, useLiveStore } from './live-context.tsx'

/** Gives commands of one type, and says while one is under way. Refusals are told by the room itself. */
export function useGive<Type extends ClientCommand['type']>(type: Type) {
  const store = useLiveStore()
  const busy = useLive((state) => isUnderWay(state, type))
  const give = (command: Extract<ClientCommand, { type: Type }>, on?: StreamId) => store.give(command, on)
  return { give, busy }
}
