import type { ProjectId } from '@muster/contracts/ids'
import type { MakeUpTerm } from '@muster/contracts/recordings'
import { saySpeed } from '@muster/words/policy-words'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { dateTimeInZones } from '../../../lib/time.ts'
import classes from './recording.module.css'

type Props = { projectId: ProjectId; term: MakeUpTerm; timeZone: string }

/** Whether watching makes up for the session: until when and how fast, or why it does not. */
export function TermWords({ projectId, term, timeZone }: Props) {
  const { t, i18n } = useTranslation('recordings')
  const { language } = i18n
  const { state, until, maxSpeedPercent, maxSessions, quiz } = term
  const date = until === null ? '' : dateTimeInZones(new Date(until), { language, timeZone })
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
