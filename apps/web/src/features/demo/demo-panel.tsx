import { Button, Group, Text } from '@mantine/core'
import { bringCrowd, startDayNow } from '@muster/contracts/demo'
import type { ProjectId } from '@muster/contracts/ids'
import { listSessions } from '@muster/contracts/programme'
import { getProject, listProjects } from '@muster/contracts/projects'
import { CalendarClock, UserMinus, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../components/confirm.tsx'
import { notifyDone } from '../../components/notify.ts'
import { Section } from '../../components/section.tsx'
import { failureWords } from '../../lib/failure-words.ts'
import { useMay } from '../../lib/me.ts'
import { useAct, useCall } from '../../lib/query.ts'
import classes from './demo-panel.module.css'

/** How many may be brought at a click, of 68. */
const crowds = [20, 60] as const

/** What makes a project of the demo come alive. Nothing on one that somebody created, or for whom it is not. */
export function DemoPanel({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('demo')
  const confirm = useConfirm()
  const mayControl = useMay(projectId)('demo.control')
  const isDemo = useCall(getProject, { params: { projectId } }).data?.isDemo ?? false
  const start = useAct(startDayNow, [listSessions, getProject, listProjects])
  const crowd = useAct(bringCrowd)
  if (!mayControl || !isDemo) return null
  const params = { projectId }
  const startNow = async () => {
    const sure = await confirm({ title: t('start.title'), text: t('start.text'), confirm: t('start.confirm') })
    if (!sure) return
    start.mutate(
      { params },
      { onSuccess: ({ movedSessions }) => notifyDone(t('start.done', { count: movedSessions })) },
    )
  }
  const bring = (people: number) =>
    crowd.mutate(
      { params, body: { people } },
      { onSuccess: () => notifyDone(people > 0 ? t('crowd.done', { count: people }) : t('crowd.gone')) },
    )
  const error = start.error ?? crowd.error
  return (
    <div className={classes.panel}>
      <Section title={t('title')} lead={t('lead')}>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<CalendarClock size={18} aria-hidden />}
            loading={start.isPending}
            onClick={() => void startNow()}
          >
            {t('start.open')}
          </Button>
          {crowds.map((people) => (
            <Button
              key={people}
              variant="default"
              leftSection={<Users size={18} aria-hidden />}
              disabled={crowd.isPending}
              onClick={() => bring(people)}
            >
              {t('crowd.bring', { count: people })}
            </Button>
          ))}
          <Button
            variant="default"
            leftSection={<UserMinus size={18} aria-hidden />}
            disabled={crowd.isPending}
            onClick={() => bring(0)}
          >
            {t('crowd.dismiss')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt="sm">
          {t('crowd.hint')}
        </Text>
        <div role="alert">{error ? <p className={classes.failure}>{failureWords(t, error)}</p> : null}</div>
      </Section>
    </div>
  )
}
