import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { useWho } from '../room/use-who.ts'
import { handsOf, handsStreamOf, mayRun } from '../store/selectors.ts'
import { HandRow } from './hand-row.tsx'
import classes from './hands.module.css'

/** Raised hands in the order in which they went up, and who has the floor. */
export function HandsPanel() {
  const { t } = useTranslation('live')
  const who = useWho()
  const hands = useLive(handsOf)
  const stream = useLive(handsStreamOf)
  const isStaff = useLive(mayRun)
  const own = useLive(({ me }) => hands.raised.findIndex(({ by }) => by === me?.personId))
  const lowerAll = useGive('hand.lower-all')
  const isEmpty = hands.raised.length === 0 && hands.floor === null
  return (
    <div className={classes.panel}>
      {hands.floor ? (
        <div className={classes.floor}>
          <span className={classes.over}>{t('hands.floor')}</span>
          <HandRow personId={hands.floor.personId} who={who(hands.floor.personId)} hasFloor />
        </div>
      ) : null}
      {own >= 0 ? <p className={classes.own}>{t('hands.position', { count: own + 1 })}</p> : null}
      {isEmpty ? <p className={classes.empty}>{isStaff ? t('hands.emptyStaff') : t('hands.empty')}</p> : null}
      <ol className={classes.queue}>
        {hands.raised.map(({ by }, index) => (
          <li key={by}>
            <HandRow personId={by} who={who(by)} isNext={index === 0} />
          </li>
        ))}
      </ol>
      {isStaff && !isEmpty ? (
        <Button
          variant="default"
          size="sm"
          loading={lowerAll.busy}
          onClick={() => void lowerAll.give({ type: 'hand.lower-all' }, stream)}
        >
          {t('hands.lowerAll')}
        </Button>
      ) : null}
    </div>
  )
}
