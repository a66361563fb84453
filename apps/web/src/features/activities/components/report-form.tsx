import { Stack, Textarea } from '@mantine/core'
import { handInReport } from '@muster/contracts/activities'
import type { ActivityId, ProjectId } from '@muster/contracts/ids'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileField } from '../../../components/file-field.tsx'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { largestFileMb, refusalWords } from '../../../lib/attached-file.ts'
import { useAct } from '../../../lib/query.ts'
import { changedByDoing } from '../changed-calls.ts'
import classes from './form.module.css'

type Props = { projectId: ProjectId; activityId: ActivityId }

/** A report as it is handed in: a text, a file or both. */
export function ReportForm({ projectId, activityId }: Props) {
  const { t } = useTranslation('activities')
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const handIn = useAct(handInReport, changedByDoing)
  const isEmpty = text.trim() === '' && file === null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isEmpty) return
    handIn.mutate(
      { params: { projectId, activityId }, body: { text }, ...(file ? { file } : {}) },
      { onSuccess: () => notifyDone(t('report.done')) },
    )
  }

  return (
    <form noValidate onSubmit={submit} className={classes.form}>
      <Stack gap="md">
        <Textarea
          label={t('report.text')}
          description={t('report.textHint')}
          autosize
          minRows={6}
          maxLength={20_000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={tried && isEmpty ? t('report.empty') : null}
        />
        <FileField hint={t('report.fileHint', { size: largestFileMb })} value={file} onChange={setFile} />
        <Refusal words={handIn.error && refusalWords(t, handIn.error)} />
      </Stack>
      <FormActions submit={t('report.send')} busy={handIn.isPending} />
    </form>
  )
}
