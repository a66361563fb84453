import type { Activity } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { TextLink } from '../../../components/link.tsx'
import { ownState } from '../rules/own-state.ts'
import { useActivityWords } from '../use-activity-words.ts'
import classes from './activity-list.module.css'
import { OwnBadge } from './own-badge.tsx'

type Props = { projectId: ProjectId; activities: readonly Activity[] }

/** What is to be done, each with until when and how it stands. */
export function ActivityList({ projectId, activities }: Props) {
  const { nameOf, termsOf } = useActivityWords()
  return (
    <ul className={classes.list}>
      {activities.map((activity) => {
        const state = ownState(activity)
        return (
          <li key={activity.id} className={classes.item}>
            <div className={classes.words}>
              <TextLink
                to="/projects/$projectId/activities/$activityId"
                params={{ projectId, activityId: activity.id }}
                className={classes.name}
              >
                <bdi>{nameOf(activity)}</bdi>
              </TextLink>
              <p className={classes.soft}>{termsOf(activity)}</p>
            </div>
            {state ? <OwnBadge state={state} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
