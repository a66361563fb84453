import { UnstyledButton } from '@mantine/core'
import { listWithdrawn, type ProjectPerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { PersonName } from '../../../components/person-name.tsx'
import { Section } from '../../../components/section.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useCall } from '../../../lib/query.ts'
import tableClasses from './people-table.module.css'
import classes from './withdrawn-people.module.css'

type Props = { projectId: ProjectId; onOpen: (person: ProjectPerson) => void }

/** Who was withdrawn and whose data are still kept, for whoever may erase them; nothing where there is nobody. */
export function WithdrawnPeople({ projectId, onOpen }: Props) {
  const { t } = useTranslation('people')
  const query = useCall(listWithdrawn, { params: { projectId } })
  return (
    <Load query={query} skeleton={<RowsSkeleton rows={1} />}>
      {({ people }) =>
        people.length === 0 ? null : (
          <Section title={t('withdrawn.title')} lead={t('withdrawn.lead')}>
            <ul className={classes.list}>
              {people.map((person) => (
                <li key={person.personId}>
                  <UnstyledButton className={tableClasses.name} onClick={() => onOpen(person)}>
                    <PersonName names={person.names} />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    </Load>
  )
}
