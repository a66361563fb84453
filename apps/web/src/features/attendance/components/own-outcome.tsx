import type { Standing } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { Check, CircleDashed, Clock, Eye, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { ownReasonWords } from '../own-reason-words.ts'
import { type OwnStatement, ownStatement } from '../own-statement.ts'
import classes from './own-outcome.module.css'

type Kind = OwnStatement['kind']

const shapes: Record<Kind, typeof Check> = {
  complete: Check,
  'so-far': Check,
  'not-begun': CircleDashed,
  'at-risk': Clock,
  'make-up': Clock,
  incomplete: X,
  review: Eye,
}

/** What somebody does on a page of its own: the way there stands beside it. */
const isDoing = ({ activity }: Standing['reasons'][number]) => typeof activity === 'string'
const isEvaluation = ({ activity }: Standing['reasons'][number]) => activity === 'evaluation'
const isMakeUp = ({ code, until }: Standing['reasons'][number]) => code === 'may-make-up' && until !== null

type Props = { projectId: ProjectId; standing: Standing; nameOf: (sessionId: string | undefined) => string }

/** How it stands, in the words that lead the page. */
export function OwnOutcome({ projectId, standing, nameOf }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const { kind, reasons } = ownStatement(standing)
  const Shape = shapes[kind]
  const tell = (reason: Standing['reasons'][number]) =>
    ownReasonWords(t, reason, { language: i18n.language, sessions: standing.sessions, nameOf })
  const told = reasons.map(tell)
  const doing = standing.reasons.filter(isDoing)
  const toDo = doing.filter((reason) => !reasons.includes(reason)).map(tell)
  const required = standing.sessions.filter(({ outcome }) => outcome !== 'not-required')
  const attended = required.filter(({ outcome }) => outcome === 'complete').length
  return (
    <div className={classes.outcome} data-kind={kind}>
      <span className={classes.shape}>
        <Shape size={28} strokeWidth={2} aria-hidden />
      </span>
      <div className={classes.words}>
        <p className={classes.statement} role="status">
          {t(`own.statement.${kind}`)}
        </p>
        {told.length === 1 ? <p>{told[0]}</p> : null}
        {told.length > 1 ? (
          <ul className={classes.reasons}>
            {told.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
        {toDo.length > 0 ? (
          <ul className={classes.reasons}>
            {toDo.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
        {doing.some(isEvaluation) ? (
          <p>
            <TextLink to="/projects/$projectId/evaluation" params={{ projectId }}>
              {t('own.evaluation')}
            </TextLink>
          </p>
        ) : null}
        {doing.every(isEvaluation) ? null : (
          <p>
            <TextLink to="/projects/$projectId/activities" params={{ projectId }}>
              {t('own.tasks')}
            </TextLink>
          </p>
        )}
        {standing.reasons.filter(isMakeUp).map((reason) =>
          reason.sessionId ? (
            <p key={reason.sessionId}>
              {reasons.includes(reason) ? null : `${tell(reason)} `}
              <TextLink
                to="/projects/$projectId/sessions/$sessionId/recording"
                params={{ projectId, sessionId: reason.sessionId }}
              >
                {t('own.recording', { session: nameOf(reason.sessionId) })}
              </TextLink>
            </p>
          ) : null,
        )}
        <p className={classes.next}>
          {required.length > 0 ? `${t('own.attended', { count: required.length, attended })} ` : null}
          {t(`own.next.${kind}`)}
        </p>
        {kind === 'complete' ? (
          <p>
            <TextLink to="/projects/$projectId/my-certificate" params={{ projectId }}>
              {t('own.certificate')}
            </TextLink>
          </p>
        ) : null}
      </div>
    </div>
  )
}
