import type { SessionStanding } from '@muster/contracts/attendance'
import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TimeRange } from '../../../components/time-range.tsx'
import { arithmeticWords } from '../arithmetic-words.ts'
import { reasonWords } from '../reason-words.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import classes from './session-detail.module.css'
import { SessionLine } from './session-line.tsx'
import { VisitList } from './visit-list.tsx'

type Props = {
  standing: SessionStanding
  /** `Day 1, session 2`; the title, where the session has no number. */
  name: string
  timeZone: string
  asOfMs: number
  /** Whether the single stays are folded away at first. */
  folded: boolean
}

/** One person in one session: the line, the arithmetic in words, why it stands so, and every single stay. */
export function SessionDetail({ standing, name, timeZone, asOfMs, folded }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const { title, line, outcome, visits, reasons } = standing
  const figures = arithmeticWords(t, standing, i18n.language)
  const told = reasons.map((reason) => reasonWords(t, reason, { language: i18n.language, session: t('session.this') }))
  return (
    <article className={classes.session}>
      <header className={classes.header}>
        <div className={classes.titles}>
          {name === title ? null : <div className={classes.place}>{name}</div>}
          <Title order={3} size="h4">
            {title}
          </Title>
        </div>
        <OutcomeBadge outcome={outcome} />
      </header>
      <SessionLine standing={standing} name={name} asOfMs={asOfMs} />
      {line ? (
        <div className={classes.window}>
          <TimeRange
            from={new Date(line.window.startMs).toISOString()}
            to={new Date(line.window.endMs).toISOString()}
            timeZone={timeZone}
          />
        </div>
      ) : null}
      {figures.length > 0 ? <p className={classes.figures}>{figures.join(t('figures.join'))}</p> : null}
      {told.map((words) => (
        <p key={words} className={classes.reason} data-outcome={outcome}>
          {words}
        </p>
      ))}
      {line ? (
        <details className={classes.stays} open={!folded}>
          <summary>{t('visits.title', { count: visits.length })}</summary>
          <VisitList visits={visits} />
        </details>
      ) : null}
    </article>
  )
}
