import { Title } from '@mantine/core'
import type { SessionStanding } from '@muster/contracts/attendance'
import { reasonWords } from '@muster/words/reason-words'
import { useTranslation } from 'react-i18next'
import { TimeRange } from '../../../components/time-range.tsx'
import { calendarDate } from '../../../lib/time.ts'
import { arithmeticWords } from '../arithmetic-words.ts'
import { lineLabel } from '../line-label.ts'
import { timelineOf } from '../timeline.ts'
import { SessionBadge } from './session-badge.tsx'
import classes from './session-detail.module.css'
import { SessionLine } from './session-line.tsx'
import { SessionTimeline } from './session-timeline.tsx'

type Range = { startsAt: string; endsAt: string }

type Props = {
  standing: SessionStanding
  /** `Day 1, session 2`; the title, where the session has no number. */
  name: string
  /** The day it is on, and when it is planned: shown until it is held. */
  scheduled: (Range & { day: { date: string } }) | undefined
  timeZone: string
  asOfMs: number
  /** Whether the single stays are folded away at first. */
  folded: boolean
}

/** What the outcome beside the title says already. */
const saidByOutcome = new Set(['not-yet-held', 'optional', 'still-open'])

/** One person in one session: the line, the arithmetic in words, why it stands so, and what happened when. */
export function SessionDetail({ standing, name, scheduled, timeZone, asOfMs, folded }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const { title, line, outcome, visits, reasons } = standing
  const figures = arithmeticWords(t, standing, i18n.language)
  const told = reasons
    .filter(({ code }) => !saidByOutcome.has(code))
    .map((reason) => reasonWords(t, reason, { language: i18n.language, session: t('session.this') }))
  const place = [
    ...(name === title ? [] : [name]),
    ...(scheduled ? [calendarDate(scheduled.day.date, i18n.language)] : []),
  ]
  const items = timelineOf(standing, asOfMs)
  const window = line ? toRange(line.window) : scheduled
  return (
    <article className={classes.session}>
      <header className={classes.header}>
        <div className={classes.titles}>
          <div className={classes.place}>
            <bdi>{place.join(' · ')}</bdi>
          </div>
          <Title order={3} size="h4">
            <bdi>{title}</bdi>
          </Title>
        </div>
        <SessionBadge standing={standing} />
      </header>
      <SessionLine
        standing={standing}
        label={lineLabel(t, standing, { session: name, language: i18n.language })}
        asOfMs={asOfMs}
      />
      {window ? (
        <div className={classes.window}>
          <TimeRange from={window.startsAt} to={window.endsAt} timeZone={timeZone} />
        </div>
      ) : null}
      {figures.length > 0 ? <p className={classes.figures}>{figures.join(t('figures.join'))}</p> : null}
      {standing.madeUp ? <p className={classes.figures}>{t('session.madeUp')}</p> : null}
      {told.map((words) => (
        <p key={words} className={classes.reason} data-outcome={outcome}>
          {words}
        </p>
      ))}
      {items.length > 0 ? (
        <details className={classes.stays} open={!folded}>
          <summary>{t(visits.length > 0 ? 'visits.title' : 'timeline.title', { count: visits.length })}</summary>
          <SessionTimeline items={items} timeZone={timeZone} />
        </details>
      ) : null}
    </article>
  )
}

const toRange = ({ startMs, endMs }: { startMs: number; endMs: number }): Range => ({
  startsAt: new Date(startMs).toISOString(),
  endsAt: new Date(endMs).toISOString(),
})
