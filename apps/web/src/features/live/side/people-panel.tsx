import { Button, TextInput } from '@mantine/core'
import { countryName } from '@muster/words/country-name'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DoorPart } from '../door/door-part.tsx'
import { useLive } from '../room/live-context.tsx'
import { ScrollRegion } from '../room/scroll-region.tsx'
import { usePeople } from '../room/use-people.ts'
import { listPeople } from '../rules/people-order.ts'
import { mayHelp } from '../store/selectors.ts'
import classes from './people.module.css'
import { PersonRow } from './person-row.tsx'

/** A room of a thousand is searched, not read: more rows come when they are asked for. */
const rowsAtOnce = 60

/** Who is here: name, country, what they do, and in which room. */
export function PeoplePanel() {
  const { t, i18n } = useTranslation('live')
  const people = usePeople()
  const isHelper = useLive(mayHelp)
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(rowsAtOnce)
  const { language } = i18n
  const found = listPeople(people.values(), { language, search, countryOf: (code) => countryName(code, language) })
  return (
    <>
      <TextInput
        className={classes.search}
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<Search size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ScrollRegion className={classes.scroll} label={t('side.people')}>
        {isHelper ? <DoorPart /> : null}
        {found.length === 0 ? <p className={classes.none}>{t('people.none')}</p> : null}
        <ul className={classes.list}>
          {found.slice(0, most).map((person) => (
            <li key={person.personId} className={classes.row}>
              <PersonRow person={person} />
            </li>
          ))}
        </ul>
        {found.length > most ? (
          <Button variant="subtle" size="sm" fullWidth onClick={() => setMost(most + rowsAtOnce)}>
            {t('people.more', { count: found.length - most })}
          </Button>
        ) : null}
      </ScrollRegion>
    </>
  )
}
