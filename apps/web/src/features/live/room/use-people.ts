import type { PersonId } from '@muster/contracts/ids'
import type { PersonCard } from '@muster/live/protocol/person-card'
import { useEffect } from 'react'
import { useLive, useLiveStore } from './live-context.tsx'

/** Who is in the room now: told for as long as something that is shown asks for it; nobody while not `wanted`. */
export function usePeople(wanted = true): ReadonlyMap<PersonId, PersonCard> {
  const store = useLiveStore()
  useEffect(() => (wanted ? store.watchPeople() : undefined), [store, wanted])
  return useLive((state) => state.people)
}
