import type { PersonCard } from '@muster/live/protocol/person-card'
import { countryName } from '@muster/words/country-name'
import { Hand } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RemoveButton } from '../door/remove-button.tsx'
import { useLive } from '../room/live-context.tsx'
import { PlaceMenu } from '../staff/place-menu.tsx'
import { mayRun, stageOf } from '../store/selectors.ts'
import classes from './people.module.css'
import { WriteButton } from './write-button.tsx'

/** One person in the room. */
export function PersonRow({ person }: { person: PersonCard }) {
  const { t, i18n } = useTranslation('live')
  const { personId, name, country, role, room } = person
  const isMe = useLive(({ me }) => me?.personId === personId)
  const isRaised = useLive((state) => stageOf(state).hands.raised.some(({ by }) => by === personId))
  const roomName = useLive((state) => stageOf(state).groups?.rooms.find(({ groupId }) => groupId === room)?.name)
  const isStaff = useLive(mayRun)
  const about = [
    role === 'participant' ? null : t(`identity:role.${role}`),
    country ? countryName(country, i18n.language) : null,
    roomName ?? null,
  ].filter((part) => part !== null)
  return (
    <>
      <span className={classes.words}>
        <span className={classes.name}>
          <bdi>{name}</bdi>
          {isMe ? <span className={classes.you}> {t('people.you')}</span> : null}
        </span>
        <span className={classes.about}>{about.join(' · ')}</span>
      </span>
      {isRaised ? <Hand size={18} className={classes.hand} role="img" aria-label={t('hands.raised')} /> : null}
      {isStaff && !isMe && (role === 'participant' || role === 'resource-person') ? (
        <WriteButton person={person} />
      ) : null}
      {isStaff && (role === 'participant' || role === 'resource-person') ? <RemoveButton person={person} /> : null}
      {isStaff && role === 'participant' ? <PlaceMenu person={person} /> : null}
    </>
  )
}
