import { Select } from '@mantine/core'
import type { Import, LogRow } from '@muster/contracts/imports'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../use-import-edit.ts'
import classes from './entry.module.css'

type Props = {
  /** Whose entry it is, as the log writes it. */
  label: string
  candidates: LogRow['candidates']
  people: Import['people']
  value: Choice | null
  busy: boolean
  onChoose: (choice: Choice) => void
}

/** Who an entry is: those who are offered with the reason, nobody, or anybody of the project. Nothing is chosen beforehand. */
export function WhoSelect({ label, candidates, people, value, busy, onChoose }: Props) {
  const { t } = useTranslation('imports')
  const nameOf = (personId: string) => {
    const person = people.find((each) => each.personId === personId)
    // Two of the same name are told apart by their address.
    return [person?.names.latin ?? '—', person?.names.native?.text, person?.email].filter(Boolean).join(' · ')
  }
  const offered = new Map(candidates.map(({ personId, because }) => [personId, because]))
  const data = [
    {
      group: t('who.offered'),
      items: [...offered].map(([personId, because]) => ({
        value: personId,
        label: `${nameOf(personId)} (${t(`because.${because}`)})`,
      })),
    },
    { group: t('who.none'), items: [{ value: 'nobody', label: t('who.nobody') }] },
    {
      group: t('who.everybody'),
      items: people
        .filter(({ personId }) => !offered.has(personId))
        .map(({ personId }) => ({ value: personId, label: nameOf(personId) })),
    },
  ].filter(({ items }) => items.length > 0)
  return (
    <Select
      className={classes.select}
      aria-label={label}
      placeholder={t('who.choose')}
      data={data}
      value={value}
      disabled={busy}
      searchable
      limit={50}
      maxDropdownHeight={320}
      comboboxProps={{ width: 320, position: 'bottom-end' }}
      nothingFoundMessage={t('who.notFound')}
      onChange={(choice) => choice !== null && onChoose(choice)}
    />
  )
}
