import { Button, Text } from '@mantine/core'
import type { ProjectPerson } from '@muster/contracts/identity'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { everybody, filterPeople } from '../person-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'

type Props = { people: readonly ProjectPerson[]; onOpen: (person: ProjectPerson) => void }

/** The people who are looked for: everybody at first. */
export function SearchedPeople({ people, onOpen }: Props) {
  const { t } = useTranslation('people')
  const [filter, setFilter] = useState(everybody)
  const found = filterPeople(people, filter)
  return (
    <>
      <PeopleFilters people={people} filter={filter} onChange={setFilter} />
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {t('found', { count: found.length })}
      </Text>
      {found.length === 0 ? (
        <EmptyState
          title={t('none.title')}
          text={t('none.text')}
          action={
            <Button variant="default" onClick={() => setFilter(everybody)}>
              {t('none.clear')}
            </Button>
          }
        />
      ) : (
        <PeopleTable people={found} onOpen={onOpen} />
      )}
    </>
  )
}
