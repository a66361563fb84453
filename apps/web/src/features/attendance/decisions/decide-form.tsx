import { Alert, FileInput, NumberInput, Radio, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { getBoard } from '@muster/contracts/attendance'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { decideOverride, listOverrides } from '@muster/contracts/overrides'
import type { Policy } from '@muster/contracts/policy'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { tierWords } from '../../../lib/policy-words.ts'
import { useAct } from '../../../lib/query.ts'
import { acceptedFiles, fileHint, refusalWords } from './attached-file.ts'
import { toRuling } from './ruling-draft.ts'

type Props = { projectId: ProjectId; personId: PersonId; policy: Policy; onClose: () => void }
type Draft = { choice: string; credits: number | string; reason: string; file: File | null }

/** Decides about somebody: complete, a lesser outcome of the rule, or not complete; why, and with which paper. */
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
  const { choice } = form.getValues()
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
        <Radio.Group label={t('form.what')} withAsterisk {...form.getInputProps('choice')}>
          <Stack gap="xs" mt="xs">
            <Radio value="complete" label={t('attendance:outcome.complete')} />
            {policy.tiers.map(({ tier }) => (
              <Radio key={tier} value={`tier ${tier}`} label={t('ruling.tier', { tierName: tierWords(t, tier) })} />
            ))}
            <Radio value="incomplete" label={t('attendance:outcome.incomplete')} />
          </Stack>
        </Radio.Group>
        {policy.credits && choice !== 'incomplete' ? (
          <NumberInput
            label={t('form.credits')}
            description={t('form.creditsHint')}
            min={0}
            max={1000}
            step={0.25}
            decimalScale={2}
            {...form.getInputProps('credits')}
          />
        ) : null}
        <Textarea
          label={t('reason')}
          description={t('form.reasonHint')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={1000}
          {...form.getInputProps('reason')}
        />
        <FileInput
          label={t('form.file')}
          description={fileHint(t)}
          placeholder={t('form.noFile')}
          accept={acceptedFiles}
          clearable
          clearButtonProps={{ 'aria-label': t('form.removeFile') }}
          {...form.getInputProps('file')}
        />
        {policy.overrides.secondApprover ? (
          <Alert color="yellow" variant="light">
            {t('form.secondNeeded')}
          </Alert>
        ) : null}
        {refusal ? (
          <Alert role="alert" color="red" icon={<CircleAlert aria-hidden />}>
            {refusal}
          </Alert>
        ) : null}
      </Stack>
      <FormActions submit={t('act.decide')} busy={decide.isPending} onCancel={onClose} />
    </form>
  )
}
