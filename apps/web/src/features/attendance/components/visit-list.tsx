import type { SessionStanding } from '@muster/contracts/attendance'
import { useTranslation } from 'react-i18next'
import { sayLength } from '../../../lib/lengths.ts'
import { viewerZone, zoneName } from '../../../lib/time.ts'
import { clockWithSeconds } from '../clock.ts'
import classes from './visit-list.module.css'

type Visit = SessionStanding['visits'][number]

/** The room that everybody shares; any other is a group's. */
const mainRoom = 'stage'
/** At a hub one sits in a room of the world: that it was there, the ending says. */
const hubRoom = 'hub'
/** How a stay may have ended, as far as there are words for it. */
const endings = [
  'left',
  'moved',
  'timed-out',
  'session-ended',
  'server-closed',
  'crashed',
  'imported',
  'imported-unknown',
  'hub',
  'hub-unsigned',
]

/** When somebody was there: each stay with its times, how it ended and how sure that is. */
export function VisitList({ visits }: { visits: readonly Visit[] }) {
  const { t, i18n } = useTranslation('attendance')
  const [first] = visits
  if (!first) return null
  const zone = zoneName(viewerZone(), new Date(first.startMs), i18n.language)
  return (
    <div>
      <p className={classes.zone}>{t('visits.zone', { zone })}</p>
      <ol className={classes.list}>
        {visits.map((visit) => (
          <VisitItem key={`${visit.startMs} ${visit.room} ${visit.closedHow}`} visit={visit} />
        ))}
      </ol>
    </div>
  )
}

function VisitItem({ visit: { startMs, endMs, uncertaintyMs, room, closedHow } }: { visit: Visit }) {
  const { t, i18n } = useTranslation('attendance')
  const clock = (ms: number) => clockWithSeconds(ms, { language: i18n.language, timeZone: viewerZone() })
  const facts = [
    sayLength(endMs - startMs, i18n.language),
    room === mainRoom || room === hubRoom ? null : t('visits.groupRoom'),
    closedHow === null
      ? t('visits.ending.open')
      : t(`visits.ending.${endings.includes(closedHow) ? closedHow : 'ended'}`),
    uncertaintyMs > 0 ? t('visits.uncertain', { length: sayLength(uncertaintyMs, i18n.language) }) : null,
  ]
  return (
    <li className={classes.visit}>
      <bdi className={classes.times}>
        <time dateTime={new Date(startMs).toISOString()}>{clock(startMs)}</time>–
        <time dateTime={new Date(endMs).toISOString()}>{clock(endMs)}</time>
      </bdi>
      <span className={classes.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
    </li>
  )
}
