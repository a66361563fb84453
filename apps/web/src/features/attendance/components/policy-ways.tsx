import { Group } from '@mantine/core'
import { asksForEvaluation } from '@muster/attendance/gathered'
import type { Policy } from '@muster/attendance/policy'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { useMay } from '../../../lib/me.ts'
import { PolicyTasks } from './policy-tasks.tsx'

/** For those who write them: the ways to what a rule may ask for beside attending, and to hub rooms. */
export function PolicyWays({ projectId, policy }: { projectId: ProjectId; policy: Policy }) {
  const { t } = useTranslation('attendance')
  const may = useMay(projectId)
  if (!may('activity.edit') && !may('evaluation.edit') && !may('hub.manage')) return null
  return (
    <Group gap="xl" mt="lg">
      {may('activity.edit') ? <PolicyTasks projectId={projectId} /> : null}
      {may('evaluation.edit') ? (
        <TextLink to="/projects/$projectId/evaluation" params={{ projectId }}>
          {t(asksForEvaluation(policy) ? 'policy.evaluationAsked' : 'policy.evaluation')}
        </TextLink>
      ) : null}
      {may('hub.manage') ? (
        <TextLink to="/projects/$projectId/hubs" params={{ projectId }}>
          {t('policy.hubs')}
        </TextLink>
      ) : null}
    </Group>
  )
}
