import type { Activity } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { AttachmentName } from '../../../components/attachment-name.tsx'
import { Section } from '../../../components/section.tsx'
import { ownState } from '../rules/own-state.ts'
import { useActivityWords } from '../use-activity-words.ts'
import { ClaimForm } from './claim-form.tsx'
import { OwnBadge } from './own-badge.tsx'
import classes from './own-part.module.css'
import { OwnTries } from './own-tries.tsx'
import { QuizForm } from './quiz-form.tsx'
import { ReportForm } from './report-form.tsx'

type Props = { projectId: ProjectId; activity: Activity; own: NonNullable<Activity['own']> }

/** A participant's own part: how it stands, what they did, and the way to do it while it can be done. */
export function OwnPart({ projectId, activity, own }: Props) {
  const { t } = useTranslation('activities')
  const { when } = useActivityWords()
  const state = ownState(activity)
  const isToDo = state === 'to-do' || state === 'again'
  const { deed } = own
  return (
    <Section title={t('yours.title')}>
      <div className={classes.own}>
        {state ? (
          <p>
            <OwnBadge state={state} /> {deed ? t('yours.at', { at: when(deed.at) }) : t(`yours.${state}`)}
          </p>
        ) : null}
        {deed?.reason ? (
          <div className={classes.words}>
            <p className={classes.soft}>{t('yours.reason')}</p>
            <p>
              <bdi>{deed.reason}</bdi>
            </p>
          </div>
        ) : null}
        {deed?.text ? (
          <div className={classes.words}>
            <p className={classes.soft}>{t('yours.text')}</p>
            <p>
              <bdi>{deed.text}</bdi>
            </p>
          </div>
        ) : null}
        {deed?.attachment ? <AttachmentName fileName={deed.attachment.fileName} /> : null}
        {activity.quiz ? <OwnTries quiz={activity.quiz} own={own} /> : null}
        {isToDo && activity.due ? <p>{t('yours.until', { at: when(activity.due) })}</p> : null}
      </div>
      {isToDo && activity.kind === 'report' ? <ReportForm projectId={projectId} activityId={activity.id} /> : null}
      {isToDo && activity.kind === 'claim' ? <ClaimForm projectId={projectId} activityId={activity.id} /> : null}
      {isToDo && activity.quiz?.questions ? (
        <QuizForm
          key={own.tries.length}
          projectId={projectId}
          activityId={activity.id}
          questions={activity.quiz.questions}
          number={own.tries.length + 1}
        />
      ) : null}
    </Section>
  )
}
