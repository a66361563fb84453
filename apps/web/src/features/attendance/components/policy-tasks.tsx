import { Alert } from '@mantine/core'
import { listActivities } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { useCall } from '../../../lib/query.ts'

/** The way to what participants are to do beside attending; and a warning of what the rule asks for that is not there yet. */
export function PolicyTasks({ projectId }: { projectId: ProjectId }) {
  const { t, i18n } = useTranslation('attendance')
  const missing = useCall(listActivities, { params: { projectId } }).data?.missing ?? []
  const link = (words: string) => (
    <TextLink to="/projects/$projectId/activities" params={{ projectId }}>
      {words}
    </TextLink>
  )
  if (missing.length === 0) return link(t('policy.tasks'))
  const named = missing.map(({ activity, sessionTitle }) => {
    const words = t(`failure:activity.${activity}`)
    return sessionTitle === null ? words : t('failure:activityOf', { activity: words, session: sessionTitle })
  })
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(named)
  return (
    <Alert color="amber" maw="42rem">
      {t('policy.tasksMissing', { count: missing.length, names })} {link(t('policy.tasksWrite'))}
    </Alert>
  )
}
