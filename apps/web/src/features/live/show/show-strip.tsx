import { useTranslation } from 'react-i18next'
import { countdown } from '../rules/countdown.ts'
import classes from './show-strip.module.css'
import { useShowNow } from './use-show-now.ts'

/** What is on, how long it still takes, and what comes next: one quiet line for everybody. */
export function ShowStrip() {
  const { t } = useTranslation('live')
  const standing = useShowNow()
  if (!standing) return null
  const { on, next, leftMs, urgency } = standing
  const share = Math.min(1, Math.max(0, 1 - leftMs / on.lengthMs))
  return (
    <section className={classes.strip} data-urgency={urgency} aria-label={t('show.title')}>
      <p className={classes.now}>
        <span className={classes.over}>{t('show.now')}</span>
        <bdi className={classes.title}>{on.title}</bdi>
      </p>
      <p className={classes.left}>
        <span className={classes.over}>{t('show.left')}</span>
        <time className={classes.figures}>{countdown(leftMs)}</time>
      </p>
      {next ? (
        <p className={classes.next}>
          <span className={classes.over}>{t('show.next')}</span>
          <bdi className={classes.title}>{next.title}</bdi>
        </p>
      ) : null}
      <span className={classes.track} aria-hidden>
        <span className={classes.spent} style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </section>
  )
}
