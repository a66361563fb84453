import { Button } from '@mantine/core'
import type { DoorState } from '@muster/live/door/model'
import { countryName } from '@muster/words/country-name'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { useWho } from '../room/use-who.ts'
import { staffIdOf } from '../store/selectors.ts'
import classes from './door.module.css'
import { RowButton } from './row-button.tsx'

/** Who stands before the locked room, first come first. */
export function WaitingPeople({ waiting }: { waiting: DoorState['waiting'] }) {
  const { t, i18n } = useTranslation('door')
  const who = useWho()
  const staffId = useLive(staffIdOf)
  const admit = useGive('door.admit')
  const admitAll = useGive('door.admit-all')
  if (waiting.length === 0) return null
  return (
    <>
      <div className={classes.head}>
        <h3 className={classes.heading}>{t('waiting', { count: waiting.length })}</h3>
        {waiting.length > 1 ? (
          <Button
            size="compact-sm"
            loading={admitAll.busy}
            onClick={() => void admitAll.give({ type: 'door.admit-all' }, staffId)}
          >
            {t('admitAll')}
          </Button>
        ) : null}
      </div>
      <ul className={classes.list}>
        {waiting.map(({ personId, at }) => {
          const { name, country } = who(personId)
          return (
            <li key={personId} className={classes.row}>
              <span className={classes.words}>
                <bdi className={classes.name}>{name}</bdi>
                <span className={classes.about}>
                  {country ? `${countryName(country, i18n.language)} · ` : null}
                  {t('since', { time: clockTime(new Date(at), { language: i18n.language, timeZone: viewerZone() }) })}
                </span>
              </span>
              <RowButton
                label={t('admit')}
                about={t('admitOf', { name })}
                onClick={() => void admit.give({ type: 'door.admit', personId }, staffId)}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
