import { Button, VisuallyHidden } from '@mantine/core'
import { listPeople, type ProjectPerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { PeopleCounts } from '../components/people-counts.tsx'
import { type Panel, PersonPanel } from '../components/person-panel.tsx'
import { SearchedPeople } from '../components/searched-people.tsx'
import { WithdrawnPeople } from '../components/withdrawn-people.tsx'

/** Who takes part in a project and who sees to it. */
export function PeoplePage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('people')
  const may = useMay(projectId)
  const mayEdit = may('people.edit')
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
      <Load query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ people }) => (
          <>
            <PeopleCounts projectId={projectId} staff={people.filter(isStaff).length} />
            <PeopleList people={people} onOpen={(person) => open({ kind: 'person', person })} />
          </>
        )}
      </Load>
      {may('people.erase') ? (
        <WithdrawnPeople projectId={projectId} onOpen={(person) => open({ kind: 'withdrawn', person })} />
      ) : null}
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
  return (
    <section aria-labelledby="people-list">
      <VisuallyHidden>
        <h2 id="people-list">{t('table.caption')}</h2>
      </VisuallyHidden>
      {people.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <SearchedPeople people={people} onOpen={onOpen} />
      )}
    </section>
  )
}

const isStaff = ({ roles }: ProjectPerson) => roles.some((role) => role !== 'participant')
