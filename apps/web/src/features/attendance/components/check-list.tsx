import type { SessionStanding } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { sayLength } from '../../../lib/lengths.ts'
import { viewerZone, zoneName } from '../../../lib/time.ts'
import { clockWithSeconds } from '../clock.ts'
import classes from './visit-list.module.css'

type PutCheck = SessionStanding['checks']['list'][number]

/** When somebody was asked for a sign of attention, and what became of it. */
export function CheckList({ checks }: { checks: readonly PutCheck[] }) {
  const { t, i18n } = useTranslation('attendance')
  const [first] = checks
  if (!first) return null
  const zone = zoneName(viewerZone(), new Date(first.askedAt), i18n.language)
  return (
    <div>
      <p className={classes.zone}>{t('visits.zone', { zone })}</p>
      <ol className={classes.list}>
        {checks.map((check) => (
          <CheckItem key={check.checkId} check={check} />
        ))}
      </ol>
    </div>
  )
}

function CheckItem({ check: { form, askedAt, answeredAt, standing } }: { check: PutCheck }) {
  const { t, i18n } = useTranslation('attendance')
  const facts = [
    t(`checks.form.${form}`),
    t(`checks.standing.${standing}`, {
      length: answeredAt === null ? '' : sayLength(answeredAt - askedAt, i18n.language),
    }),
  ]
  return (
    <li className={classes.visit}>
      <bdi className={classes.times}>
        <time dateTime={new Date(askedAt).toISOString()}>
          {clockWithSeconds(askedAt, { language: i18n.language, timeZone: viewerZone() })}
        </time>
      </bdi>
      <span className={classes.facts}>{facts.join(' · ')}</span>
    </li>
  )
}
