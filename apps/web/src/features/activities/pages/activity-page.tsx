import { listActivities } from '@muster/contracts/activities'
import type { ActivityId, ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { TextLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { ActivityActs } from '../components/activity-acts.tsx'
import { HandedInSection } from '../components/handed-in-section.tsx'
import { OwnPart } from '../components/own-part.tsx'
import { QuizSection } from '../components/quiz-section.tsx'
import { findActivity, useActivityWords } from '../use-activity-words.ts'
import classes from './activity-page.module.css'

type Props = { projectId: ProjectId; activityId: ActivityId; onRemoved: () => void }

/** One thing to be done: participants do it here, those who run the project look at what was handed in. */
export function ActivityPage({ projectId, activityId, onRemoved }: Props) {
  const { t } = useTranslation('activities')
  const { nameOf, termsOf } = useActivityWords()
  const may = useMay(projectId)
  const query = useCall(listActivities, { params: { projectId } })
  const activity = query.data ? findActivity(query.data.activities, activityId) : null
  const back = (
    <TextLink to="/projects/$projectId/activities" params={{ projectId }}>
      {t('title')}
    </TextLink>
  )
  const acts =
    activity && may('activity.edit') ? (
      <ActivityActs projectId={projectId} activity={activity} onRemoved={onRemoved} />
    ) : null
  return (
    <Page
      title={activity ? nameOf(activity) : t('title')}
      over={back}
      lead={activity ? termsOf(activity) : null}
      actions={acts}
    >
      <Load query={query}>
        {() =>
          activity ? (
            <>
              {activity.instructions ? (
                <p className={classes.instructions}>
                  <bdi>{activity.instructions}</bdi>
                </p>
              ) : null}
              {activity.own ? <OwnPart projectId={projectId} activity={activity} own={activity.own} /> : null}
              {activity.quiz && may('activity.edit') ? (
                <QuizSection projectId={projectId} activityId={activity.id} />
              ) : null}
              {may('activity.read') ? <HandedInSection projectId={projectId} activity={activity} /> : null}
            </>
          ) : (
            <EmptyState title={t('gone.title')} text={t('gone.text')} />
          )
        }
      </Load>
    </Page>
  )
}
