import { Alert, Button } from '@mantine/core'
import { ActivityKind, type MissingActivity } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { asNamed, useActivityWords } from '../use-activity-words.ts'
import classes from './missing-activities.module.css'

export type Wanted = Pick<MissingActivity, 'sessionId' | 'sessionTitle'> & { kind: ActivityKind }

type Props = { projectId: ProjectId; missing: readonly MissingActivity[]; onWrite: (wanted: Wanted) => void }

/** What the rule asks for and nobody could do, each with the way to write it. */
export function MissingActivities({ projectId, missing, onWrite }: Props) {
  const { t } = useTranslation('activities')
  const { nameOf } = useActivityWords()
  if (missing.length === 0) return null
  return (
    <Alert color="amber" title={t('missing.title')} className={classes.missing}>
      <p>{t('missing.text')}</p>
      <ul className={classes.list}>
        {missing.map((each) => {
          const kind = ActivityKind.safeParse(each.activity)
          const name = nameOf(asNamed(each))
          return (
            <li key={`${each.activity} ${each.sessionId}`}>
              <bdi>{name}</bdi>
              {kind.success ? (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('missing.writeNamed', { name })}
                  onClick={() => onWrite({ ...each, kind: kind.data })}
                >
                  {t('missing.write')}
                </Button>
              ) : (
                <TextLink to="/projects/$projectId/evaluation" params={{ projectId }}>
                  {t('missing.evaluation')}
                </TextLink>
              )}
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
