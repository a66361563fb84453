import type { ShowStanding } from '@muster/live/show/standing'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone, zoneName } from '../../../lib/time.ts'
import { useWho } from '../room/use-who.ts'
import { countdown } from '../rules/countdown.ts'
import classes from './show-panel.module.css'

const minuteMs = 60_000

/** The time of the block that is on, and of the whole: left or over, ahead or behind, and when it ends if nothing changes. */
export function ShowFigures({ standing }: { standing: ShowStanding }) {
  const { t, i18n } = useTranslation('live')
  const who = useWho()
  const { on, leftMs, urgency, behindMs, endsAtMs } = standing
  const at = new Date(endsAtMs)
  const zone = viewerZone()
  const time = `${clockTime(at, { language: i18n.language, timeZone: zone })} (${zoneName(zone, at, i18n.language)})`
  const behind = Math.round(behindMs / minuteMs)
  return (
    <>
      <p className={classes.about}>
        {t('show.about', {
          kind: t(`show:kind.${on.kind}`),
          minutes: t('show:minutes', { count: Math.round(on.lengthMs / minuteMs) }),
        })}
        {on.speakerId ? (
          <>
            {' · '}
            <bdi>{who(on.speakerId).name}</bdi>
          </>
        ) : null}
      </p>
      <p className={classes.clock} data-urgency={urgency}>
        <time className={classes.figures}>{leftMs > 0 ? countdown(leftMs) : `+${countdown(-leftMs)}`}</time>
        <span>{t(`show.urgency.${urgency}`)}</span>
      </p>
      <p className={classes.about}>
        <strong data-late={behind > 0}>
          {behind === 0 ? t('show.onTime') : t(behind > 0 ? 'show.behind' : 'show.ahead', { count: Math.abs(behind) })}
        </strong>{' '}
        {t('show.ends', { time })}
      </p>
    </>
  )
}
