import type { PersonId } from '@muster/contracts/ids'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../api.ts'
import { isReplay } from '../store/selectors.ts'
import { useLive, useWhere } from './live-context.tsx'

/** Somebody whom the directory does not know may have come to the project since it was read; asked again at most so often. */
const readAgainAfterMs = 30_000

/** Names for the people of a room: of who is there now, else of the directory, else “somebody”. */
export function useWho(): (personId: PersonId) => { name: string; country: string | null } {
  const { t } = useTranslation('live')
  const people = useLive((state) => state.people)
  // A replay comes with its names: not all who look at it may be in the room.
  const enabled = !useLive(isReplay)
  const { data, dataUpdatedAt, refetch } = useDirectory(useWhere(), { enabled })
  const hasMissed = useRef(false)
  const known = useMemo(() => new Map(data?.people.map((person) => [person.personId, person])), [data])
  useEffect(() => {
    if (!hasMissed.current || dataUpdatedAt === 0 || Date.now() - dataUpdatedAt < readAgainAfterMs) return
    hasMissed.current = false
    void refetch()
  })
  return useCallback(
    (personId) => {
      const found = people.get(personId) ?? known.get(personId)
      if (!found) hasMissed.current = true
      return found ?? { name: t('somebody'), country: null }
    },
    [people, known, t],
  )
}
