import type { ProjectId } from '@muster/contracts/ids'
import type { MakeUpTerm } from '@muster/contracts/recordings'
import { dateTime } from '@muster/words/dates'
import { saySpeed } from '@muster/words/policy-words'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { sameClock, viewerZone, zoneName } from '../../../lib/time.ts'
import classes from './recording.module.css'

type Props = { projectId: ProjectId; term: MakeUpTerm; timeZone: string }

/** Whether watching makes up for the session: until when and how fast, or why it does not. */
export function TermWords({ projectId, term, timeZone }: Props) {
  const { t, i18n } = useTranslation('recordings')
  const { language } = i18n
  const { state, until, maxSpeedPercent, maxSessions, quiz } = term
  const at = until === null ? null : new Date(until)
  const mine = viewerZone()
  const inZone = (zone: string, at: Date) =>
    `${dateTime(at, { language, timeZone: zone })} (${zoneName(zone, at, language)})`
  const date =
    at === null
      ? ''
      : [mine, ...(sameClock(mine, timeZone, at) ? [] : [timeZone])].map((zone) => inZone(zone, at)).join(' · ')
  const speed = maxSpeedPercent === null ? '' : saySpeed(maxSpeedPercent, language)
  return (
    <div className={classes.term}>
      <p>{t(`term.${state}`, { date })}</p>
      {state === 'open' ? <p className={classes.soft}>{t('term.how', { speed, count: maxSessions ?? 0 })}</p> : null}
      {state === 'open' && quiz ? (
        <p>
          {t('term.quiz')}{' '}
          <TextLink to="/projects/$projectId/activities" params={{ projectId }}>
            {t('term.toQuiz')}
          </TextLink>
        </p>
      ) : null}
    </div>
  )
}
