import { Button, Text, VisuallyHidden } from '@mantine/core'
import { listPeople, type ProjectPerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { PeopleCounts } from '../components/people-counts.tsx'
import { PeopleFilters } from '../components/people-filters.tsx'
import { PeopleTable } from '../components/people-table.tsx'
import { type Panel, PersonPanel } from '../components/person-panel.tsx'
import { everybody, filterPeople } from '../person-filter.ts'

/** Who takes part in a project and who sees to it. */
export function PeoplePage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('people')
  const mayEdit = useMay(projectId)('people.edit')
  const query = useCall(listPeople, { params: { projectId } })
  const [panel, setPanel] = useState<Panel>({ kind: 'add' })
  const [opened, setOpened] = useState(false)
  const open = (next: Panel) => {
    setPanel(next)
    setOpened(true)
  }
  const add = mayEdit ? (
    <Button leftSection={<UserPlus size={18} aria-hidden />} onClick={() => open({ kind: 'add' })}>
      {t('add.open')}
    </Button>
  ) : null
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      <Load query={query} skeleton={<LinesSkeleton rows={8} />}>
        {({ people }) => (
          <>
            <PeopleCounts projectId={projectId} staff={people.filter(isStaff).length} />
            {people.length === 0 ? (
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            ) : (
              <PeopleList people={people} onOpen={(person) => open({ kind: 'person', person })} />
            )}
          </>
        )}
      </Load>
      <PersonPanel
        projectId={projectId}
        panel={panel}
        opened={opened}
        mayEdit={mayEdit}
        onClose={() => setOpened(false)}
      />
    </Page>
  )
}

type ListProps = { people: readonly ProjectPerson[]; onOpen: (person: ProjectPerson) => void }

function PeopleList({ people, onOpen }: ListProps) {
  const { t } = useTranslation('people')
  const [filter, setFilter] = useState(everybody)
  const found = filterPeople(people, filter)
  return (
    <section aria-labelledby="people-list">
      <VisuallyHidden>
        <h2 id="people-list">{t('table.caption')}</h2>
      </VisuallyHidden>
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
    </section>
  )
}

const isStaff = ({ roles }: ProjectPerson) => roles.some((role) => role !== 'participant')
