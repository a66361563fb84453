import { NativeSelect, TextInput } from '@mantine/core'
import type { ProjectPerson } from '@muster/contracts/identity'
import { roles } from '@muster/contracts/permissions'
import { countryName } from '@muster/words/country-name'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PersonFilter } from '../person-filter.ts'
import classes from './people-filters.module.css'

type Props = { people: readonly ProjectPerson[]; filter: PersonFilter; onChange: (filter: PersonFilter) => void }

/** Search, and the roles and countries that occur. */
export function PeopleFilters({ people, filter, onChange }: Props) {
  const { t, i18n } = useTranslation('people')
  const held = roles.filter((role) => people.some((person) => person.roles.includes(role)))
  const countries = [...new Set(people.flatMap(({ country }) => country ?? []))]
    .map((value) => ({ value, label: countryName(value, i18n.language) }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language))
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.words}
        type="search"
        label={t('filter.words')}
        placeholder={t('filter.wordsHint')}
        leftSection={<Search size={16} aria-hidden />}
        value={filter.words}
        onChange={({ currentTarget }) => onChange({ ...filter, words: currentTarget.value })}
      />
      <NativeSelect
        label={t('filter.role')}
        value={filter.role ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, role: held.find((role) => role === currentTarget.value) ?? null })
        }
        data={[
          { value: '', label: t('filter.anyRole') },
          ...held.map((role) => ({ value: role, label: t(`identity:role.${role}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.country')}
        value={filter.country ?? ''}
        onChange={({ currentTarget }) => onChange({ ...filter, country: currentTarget.value || null })}
        data={[{ value: '', label: t('filter.anyCountry') }, ...countries]}
      />
    </search>
  )
}
