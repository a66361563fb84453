import { Button } from '@mantine/core'
import type { ShowStanding } from '@muster/live/show/standing'
import { useTranslation } from 'react-i18next'
import { useGive } from '../room/use-give.ts'
import classes from './show-panel.module.css'

/** On to what comes next, or back to what was on before. */
export function StepButtons({ standing: { next, previous } }: { standing: ShowStanding }) {
  const { t } = useTranslation('live')
  const turn = useGive('show.turn')
  return (
    <div className={classes.steps}>
      {next ? (
        <Button
          className={classes.onward}
          loading={turn.busy}
          onClick={() => void turn.give({ type: 'show.turn', blockId: next.id })}
        >
          {t('show.goOn', { title: next.title })}
        </Button>
      ) : (
        <p className={classes.about}>{t('show.lastOne')}</p>
      )}
      {previous ? (
        <Button
          variant="default"
          disabled={turn.busy}
          aria-label={t('show.backTo', { title: previous.title })}
          onClick={() => void turn.give({ type: 'show.turn', blockId: previous.id })}
        >
          {t('show.back')}
        </Button>
      ) : null}
    </div>
  )
}
