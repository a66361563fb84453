import { Button } from '@mantine/core'
import type { PersonId } from '@muster/contracts/ids'
import { countryName } from '@muster/words/country-name'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { handsStreamOf, mayRun } from '../store/selectors.ts'
import classes from './hands.module.css'

type Props = {
  personId: PersonId
  who: { name: string; country: string | null }
  hasFloor?: boolean
  /** The hand that went up first: to call on it is the next thing to do. */
  isNext?: boolean
}

/** One raised hand; who runs the session calls on the person or lowers it, who has the floor gives it back. */
export function HandRow({ personId, who, hasFloor = false, isNext = false }: Props) {
  const { t, i18n } = useTranslation('live')
  const isStaff = useLive(mayRun)
  const isMe = useLive(({ me }) => me?.personId === personId)
  const stream = useLive(handsStreamOf)
  const take = useGive('hand.take')
  const lower = useGive('hand.lower')
  return (
    <div className={classes.row}>
      <span className={classes.words}>
        <bdi className={classes.name}>{who.name}</bdi>
        {who.country ? <span className={classes.about}>{countryName(who.country, i18n.language)}</span> : null}
      </span>
      {isStaff || (hasFloor && isMe) ? (
        <span className={classes.actions}>
          {hasFloor ? null : (
            <Button
              size="compact-sm"
              variant={isNext ? 'filled' : 'default'}
              aria-label={t('hands.takeOf', { name: who.name })}
              onClick={() => void take.give({ type: 'hand.take', personId }, stream)}
            >
              {t('hands.take')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(hasFloor ? 'hands.doneOf' : 'hands.lowerOf', { name: who.name })}
            onClick={() => void lower.give({ type: 'hand.lower', personId }, stream)}
          >
            {hasFloor ? t('hands.done') : t('hands.lower')}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
