import { Anchor } from '@mantine/core'
import type { ProjectPerson } from '@muster/contracts/identity'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import { PersonName } from '../../../components/person-name.tsx'
import classes from './person-facts.module.css'
import { RoleWords } from './role-words.tsx'

const all = ['name', 'role', 'email', 'country', 'organisation', 'position'] as const
type Fact = (typeof all)[number]

/** What is known of a person, as far as it is asked for. */
export function PersonFacts({ person, only = all }: { person: ProjectPerson; only?: readonly Fact[] }) {
  const { t } = useTranslation('people')
  const values: Record<Fact, ReactNode> = {
    name: <PersonName names={person.names} />,
    role: <RoleWords person={person} />,
    email: person.email ? <Anchor href={`mailto:${person.email}`}>{person.email}</Anchor> : null,
    country: person.country ? <CountryName code={person.country} /> : null,
    organisation: person.organisation ? <bdi>{person.organisation}</bdi> : null,
    position: person.position ? <bdi>{person.position}</bdi> : null,
  }
  return (
    <dl className={classes.facts}>
      {only.map((fact) => (
        <div key={fact}>
          <dt>{t(`facts.${fact}`)}</dt>
          <dd>{values[fact] ?? t('unknown')}</dd>
        </div>
      ))}
    </dl>
  )
}
