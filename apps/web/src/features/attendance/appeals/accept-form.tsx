import { Alert, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { acceptAppeal, listAppeals } from '@muster/contracts/appeals'
import { getBoard } from '@muster/contracts/attendance'
import type { AppealId, ProjectId } from '@muster/contracts/ids'
import { listOverrides } from '@muster/contracts/overrides'
import type { Policy } from '@muster/contracts/policy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { type RulingDraft, toRuling } from '../decisions/ruling-draft.ts'
import { RulingFields } from '../decisions/ruling-fields.tsx'
import classes from './appeals.module.css'

type Props = { projectId: ProjectId; appealId: AppealId; policy: Policy; onClose: () => void }
type Draft = RulingDraft & { answer: string }

/** Accepts a request: what is decided by it, and what its maker is told. */
export function AcceptForm({ projectId, appealId, policy, onClose }: Props) {
  const { t } = useTranslation('appeals')
  const [refusal, setRefusal] = useState<string | null>(null)
  const accept = useAct(acceptAppeal, [listAppeals, listOverrides, getBoard])
  const form = useForm<Draft>({
    initialValues: { choice: 'complete', credits: '', answer: '' },
    validate: { answer: (answer) => (answer.trim() === '' ? t('form.textMissing') : null) },
  })
  const save = async ({ answer, ...draft }: Draft) => {
    try {
      const body = { ruling: toRuling(draft), answer }
      const { state } = await accept.mutateAsync({ params: { projectId, appealId }, body })
      notifyDone(t(state === 'waiting' ? 'accept.waits' : 'accept.done'))
      onClose()
    } catch (error) {
      setRefusal(failureWords(t, error))
    }
  }
  return (
    <form noValidate className={classes.form} onSubmit={form.onSubmit((draft) => void save(draft))}>
      <Stack gap="md">
        <RulingFields form={form} policy={policy} />
        <Textarea
          label={t('answer')}
          description={t('accept.hint')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={1000}
          {...form.getInputProps('answer')}
        />
        {policy.overrides.secondApprover ? (
          <Alert color="amber" variant="light">
            {t('accept.secondNeeded')}
          </Alert>
        ) : null}
        <Refusal words={refusal} />
      </Stack>
      <FormActions submit={t('act.accept')} busy={accept.isPending} onCancel={onClose} />
    </form>
  )
}
