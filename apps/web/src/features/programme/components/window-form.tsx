import { Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { correctWindow, listSessions, type Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { TimeRange } from '../../../components/time-range.tsx'
import { failureWords, fieldWords, issueWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { zoneName } from '../../../lib/time.ts'
import { correctedTimes, readWindowDraft, type WindowDraft, windowDraftOf } from '../rules/window-draft.ts'
import { BreaksField } from './breaks-field.tsx'

const timeNow = () => new Date()

type Props = { session: Session; project: Project; onClose: () => void }

/** A recorded decision on when an ended session really ran. */
export function WindowForm({ session, project, onClose }: Props) {
  const { t, i18n } = useTranslation('programme')
  const { timeZone } = project
  const [refusal, setRefusal] = useState<string | null>(null)
  const correct = useAct(correctWindow, [listSessions])
  const form = useForm<WindowDraft>({
    initialValues: windowDraftOf(session, timeZone),
    validate: (draft) => {
      const read = readWindowDraft(draft, { timeZone, now: timeNow(), before: session.breaks })
      return read.ok ? {} : Object.fromEntries(read.issues.map(({ path, code }) => [path, issueWords(t, code)]))
    },
  })
  const save = async (draft: WindowDraft) => {
    const read = readWindowDraft(draft, { timeZone, now: timeNow(), before: session.breaks })
    if (!read.ok) return
    try {
      await correct.mutateAsync({ params: { projectId: project.id, sessionId: session.id }, body: read.window })
      notifyDone(t('window.done', { title: session.title }))
      onClose()
    } catch (error) {
      form.setErrors(fieldWords(t, error))
      setRefusal(failureWords(t, error))
    }
  }
  const times = correctedTimes(form.getValues(), timeZone)
  const zone = zoneName(timeZone, new Date(session.startsAt), i18n.language)
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void save(draft))}>
      <Stack gap="md">
        <Text>{t('window.text', { zone })}</Text>
        <TextInput type="datetime-local" step={1} label={t('window.startsAt')} {...form.getInputProps('startsAt')} />
        <TextInput type="datetime-local" step={1} label={t('window.endsAt')} {...form.getInputProps('endsAt')} />
        {times ? <TimeRange from={times.startsAt} to={times.endsAt} timeZone={timeZone} /> : null}
        <BreaksField
          nextTime={form.getValues().startsAt.slice('yyyy-mm-ddT'.length, 'yyyy-mm-ddThh:mm'.length)}
          {...form.getInputProps('breaks')}
        />
        <Textarea
          label={t('window.reason')}
          description={t('window.reasonHint')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={1000}
          {...form.getInputProps('reason')}
        />
        <Refusal words={refusal} />
      </Stack>
      <FormActions submit={t('window.submit')} busy={correct.isPending} onCancel={onClose} />
    </form>
  )
}
