import { useTranslation } from 'react-i18next'
import { usePeople } from '../room/use-people.ts'
import classes from './group-board.module.css'
import { PlaceMenu } from './place-menu.tsx'

/** Participants who are here and in no group: so that nobody is lost. */
export function WithoutGroup() {
  const { t } = useTranslation('live')
  const people = [...usePeople().values()].filter(({ role, room }) => role === 'participant' && room === 'stage')
  if (people.length === 0) return <p className={classes.complete}>{t('groups.everybodyPlaced')}</p>
  return (
    <div className={classes.without}>
      <h3 className={classes.name}>{t('groups.without', { count: people.length })}</h3>
      <ul className={classes.withoutList}>
        {people.map((person) => (
          <li key={person.personId}>
            <bdi>{person.name}</bdi>
            <PlaceMenu person={person} />
          </li>
        ))}
      </ul>
    </div>
  )
}
