import { Button } from '@mantine/core'
import { type Activity, getQuiz, listActivities, removeActivity } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { SidePanel } from '../../../components/side-panel.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { useActivityWords } from '../use-activity-words.ts'
import { ActivityEditor } from './activity-editor.tsx'

type Props = { projectId: ProjectId; activity: Activity; onRemoved: () => void }

/** The ways to write it anew and to remove it. */
export function ActivityActs({ projectId, activity, onRemoved }: Props) {
  const { t } = useTranslation('activities')
  const { nameOf } = useActivityWords()
  const confirm = useConfirm()
  const [editing, setEditing] = useState(false)
  const which = { params: { projectId, activityId: activity.id } }
  const quiz = useCall(getQuiz, which, { enabled: activity.quiz !== null })
  const remove = useAct(removeActivity, [listActivities])

  const removeAsked = async () => {
    const name = nameOf(activity)
    const question = { title: t('remove.title', { name }), text: t('remove.text'), confirm: t('remove.confirm') }
    if (!(await confirm({ ...question, danger: true }))) return
    remove.mutate(which, {
      onSuccess: () => {
        notifyDone(t('remove.done', { name }))
        onRemoved()
      },
      onError: (error) => notifyFailed(failureWords(t, error)),
    })
  }

  return (
    <>
      <Button
        variant="default"
        disabled={activity.quiz !== null && quiz.data === undefined}
        onClick={() => setEditing(true)}
      >
        {t('written.edit')}
      </Button>
      <Button variant="default" loading={remove.isPending} onClick={() => void removeAsked()}>
        {t('written.remove')}
      </Button>
      <SidePanel title={t('written.editTitle')} opened={editing} onClose={() => setEditing(false)}>
        <ActivityEditor
          projectId={projectId}
          activity={activity}
          place={activity}
          quiz={quiz.data?.quiz ?? null}
          tried={quiz.data?.tried ?? false}
          onDone={() => setEditing(false)}
        />
      </SidePanel>
    </>
  )
}
