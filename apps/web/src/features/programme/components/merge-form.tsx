import { NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { SessionId } from '@muster/contracts/ids'
import { cancelSession, listSessions, type Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords, issueWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { calendarDate } from '../../../lib/time.ts'

type Props = { session: Session; project: Project; sessions: readonly Session[]; onClose: () => void }

/** A recorded decision that another session takes this one over, with whoever was here. */
export function MergeForm({ session, project, sessions, onClose }: Props) {
  const { t, i18n } = useTranslation('programme')
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const merge = useAct(cancelSession, [listSessions])
  const targets = sessions.filter(
    ({ id, state, kind }) => id !== session.id && state !== 'cancelled' && kind !== 'break',
  )
  const into = SessionId.safeParse(chosen)
  const missing = tried ? issueWords(t, 'empty') : null

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!into.success || !reason.trim()) return
    const body = { reason: reason.trim(), into: into.data }
    try {
      await merge.mutateAsync({ params: { projectId: project.id, sessionId: session.id }, body })
      notifyDone(t('merge.done', { title: session.title }))
      onClose()
    } catch (error) {
      setRefusal(failureWords(t, error))
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t('merge.text')}</Text>
        <NativeSelect
          label={t('merge.into')}
          withAsterisk
          data={[
            { value: '', label: t('merge.choose') },
            ...targets.map(({ id, title, day }) => ({
              value: id,
              label: `${title} (${calendarDate(day.date, i18n.language)})`,
            })),
          ]}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          error={into.success ? null : missing}
        />
        <Textarea
          label={t('cancel.reason')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={reason.trim() ? null : missing}
        />
        <Refusal words={refusal} />
      </Stack>
      <FormActions submit={t('merge.submit')} busy={merge.isPending} onCancel={onClose} />
    </form>
  )
}
