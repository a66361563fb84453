import { NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { listOwnAppeals, makeAppeal } from '@muster/contracts/appeals'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileField } from '../../../components/file-field.tsx'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { largestFileMb, refusalWords } from '../../../lib/attached-file.ts'
import { useAct } from '../../../lib/query.ts'
import classes from './appeals.module.css'
import { Deadline } from './deadline.tsx'

type Choice = { sessionId: SessionId; until: string; name: string }
type Props = {
  projectId: ProjectId
  /** At least one. */
  choices: readonly Choice[]
  timeZone: string
  onClose: () => void
}
type Draft = { sessionId: string; text: string; file: File | null }

/** Asks for a review: of which session, why, and perhaps with a file. */
export function AppealForm({ projectId, choices, timeZone, onClose }: Props) {
  const { t } = useTranslation('appeals')
  const [refusal, setRefusal] = useState<string | null>(null)
  const ask = useAct(makeAppeal, [listOwnAppeals])
  const form = useForm<Draft>({
    initialValues: { sessionId: choices[0]?.sessionId ?? '', text: '', file: null },
    validate: { text: (text) => (text.trim() === '' ? t('form.textMissing') : null) },
  })
  const chosen = choices.find(({ sessionId }) => sessionId === form.getValues().sessionId) ?? choices[0]
  const save = async ({ text, file }: Draft) => {
    if (!chosen) return
    try {
      const params = { projectId, sessionId: chosen.sessionId }
      await ask.mutateAsync({ params, body: { text }, ...(file ? { file } : {}) })
      notifyDone(t('form.done'))
      onClose()
    } catch (error) {
      setRefusal(refusalWords(t, error))
    }
  }
  return (
    <form noValidate className={classes.form} onSubmit={form.onSubmit((draft) => void save(draft))}>
      <Stack gap="md">
        <div>
          <NativeSelect
            label={t('form.session')}
            data={choices.map(({ sessionId, name }) => ({ value: sessionId, label: name }))}
            {...form.getInputProps('sessionId')}
          />
          {chosen ? (
            <Text size="sm" mt={4} className={classes.soft}>
              <Deadline at={chosen.until} timeZone={timeZone} />
            </Text>
          ) : null}
        </div>
        <Textarea
          label={t('form.text')}
          description={t('form.textHint')}
          withAsterisk
          autosize
          minRows={4}
          maxLength={4000}
          {...form.getInputProps('text')}
        />
        <FileField hint={t('decisions:form.fileHint', { size: largestFileMb })} {...form.getInputProps('file')} />
        <Refusal words={refusal} />
      </Stack>
      <FormActions submit={t('form.send')} busy={ask.isPending} onCancel={onClose} />
    </form>
  )
}
