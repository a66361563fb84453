import { Text, UnstyledButton } from '@mantine/core'
import type { ProjectPerson } from '@muster/contracts/identity'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import type { Column } from '../../../components/data-table.tsx'
import { EmailAddress } from '../../../components/email-address.tsx'
import { LongTable } from '../../../components/long-table.tsx'
import { PersonName } from '../../../components/person-name.tsx'
import classes from './people-table.module.css'
import { RoleWords } from './role-words.tsx'

type Props = { people: readonly ProjectPerson[]; onOpen: (person: ProjectPerson) => void }

/** People by name; a name opens what is known of them. */
export function PeopleTable({ people, onOpen }: Props) {
  const { t } = useTranslation('people')
  return (
    <LongTable
      caption={t('table.caption')}
      columns={columnsFor(t, onOpen)}
      rows={people}
      rowKey={({ personId }) => personId}
      moreWords={(rows) => t('table.more', rows)}
    />
  )
}

const columnsFor = (t: TFunction, onOpen: Props['onOpen']): Column<ProjectPerson>[] => [
  {
    key: 'name',
    header: t('table.name'),
    cell: (person) => (
      <div>
        <UnstyledButton className={classes.name} onClick={() => onOpen(person)}>
          <PersonName names={person.names} />
        </UnstyledButton>
        {person.email ? (
          <Text size="sm" c="dimmed" fw={400}>
            <EmailAddress address={person.email} />
          </Text>
        ) : null}
      </div>
    ),
  },
  {
    key: 'country',
    header: t('table.country'),
    cell: ({ country }) => (country ? <CountryName code={country} /> : t('unknown')),
  },
  {
    key: 'organisation',
    header: t('table.organisation'),
    cell: ({ organisation, position }) => (
      <span className={classes.wrap}>
        <bdi>{organisation ?? t('unknown')}</bdi>
        {position ? (
          <Text span size="sm" c="dimmed" display="block">
            <bdi>{position}</bdi>
          </Text>
        ) : null}
      </span>
    ),
  },
  { key: 'role', header: t('table.role'), cell: (person) => <RoleWords person={person} /> },
]
