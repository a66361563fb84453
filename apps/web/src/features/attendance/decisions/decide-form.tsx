import { Alert, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { getBoard } from '@muster/contracts/attendance'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { decideOverride, listOverrides } from '@muster/contracts/overrides'
import type { Policy } from '@muster/contracts/policy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileField } from '../../../components/file-field.tsx'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { largestFileMb, refusalWords } from '../../../lib/attached-file.ts'
import { useAct } from '../../../lib/query.ts'
import { type RulingDraft, toRuling } from './ruling-draft.ts'
import { RulingFields } from './ruling-fields.tsx'

type Props = { projectId: ProjectId; personId: PersonId; policy: Policy; onClose: () => void }
type Draft = RulingDraft & { reason: string; file: File | null }

/** Decides about somebody: what, why, and with which paper. */
export function DecideForm({ projectId, personId, policy, onClose }: Props) {
  const { t } = useTranslation('decisions')
  const [refusal, setRefusal] = useState<string | null>(null)
  const decide = useAct(decideOverride, [listOverrides, getBoard])
  const form = useForm<Draft>({
    initialValues: { choice: '', credits: '', reason: '', file: null },
    validate: {
      choice: (choice) => (choice === '' ? t('form.chooseOne') : null),
      reason: (reason) => (reason.trim() === '' ? t('form.reasonMissing') : null),
    },
  })
  const save = async ({ file, reason, ...draft }: Draft) => {
    try {
      const body = { ruling: toRuling(draft), reason }
      await decide.mutateAsync({ params: { projectId, personId }, body, ...(file ? { file } : {}) })
      notifyDone(t(policy.overrides.secondApprover ? 'form.waits' : 'form.done'))
      onClose()
    } catch (error) {
      setRefusal(refusalWords(t, error))
    }
  }
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void save(draft))}>
      <Stack gap="md">
        <RulingFields form={form} policy={policy} />
        <Textarea
          label={t('reason')}
          description={t('form.reasonHint')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={1000}
          {...form.getInputProps('reason')}
        />
        <FileField hint={t('form.fileHint', { size: largestFileMb })} {...form.getInputProps('file')} />
        {policy.overrides.secondApprover ? (
          <Alert color="amber" variant="light">
            {t('form.secondNeeded')}
          </Alert>
        ) : null}
        <Refusal words={refusal} />
      </Stack>
      <FormActions submit={t('act.decide')} busy={decide.isPending} onCancel={onClose} />
    </form>
  )
}
