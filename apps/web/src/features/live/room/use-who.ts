import type { PersonId } from '@muster/contracts/ids'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../api.ts'
import { useLive, useWhere } from './live-context.tsx'

/** Names for the people of a room: of who is there now, else of the directory, else “somebody”. */
export function useWho(): (personId: PersonId) => { name: string; country: string | null } {
  const { t } = useTranslation('live')
  const people = useLive((state) => state.people)
  const { data } = useDirectory(useWhere())
  const known = useMemo(() => new Map(data?.people.map((person) => [person.personId, person])), [data])
  return useCallback(
    (personId) => people.get(personId) ?? known.get(personId) ?? { name: t('somebody'), country: null },
    [people, known, t],
  )
}
