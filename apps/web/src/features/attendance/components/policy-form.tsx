import { NumberInput, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type PolicyView, setPolicy } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { failureWords, fieldWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { isWholePolicy, type PolicyFields, policyIssues, valuesOf } from '../policy-fields.ts'
import classes from './policy-form.module.css'
import { Rule } from './rule.tsx'

type Props = { projectId: ProjectId; policy: PolicyView; changes: Parameters<typeof useAct>[1]; onDone: () => void }

/** Sets a new version of the rule, with what it will say beside the fields as they are typed. */
export function PolicyForm({ projectId, policy, changes, onDone }: Props) {
  const { t } = useTranslation('attendance')
  const act = useAct(setPolicy, changes)
  const { frozen } = policy
  const form = useForm<PolicyFields>({
    initialValues: { ...valuesOf(policy), reason: '' },
    validate: (fields) =>
      Object.fromEntries(policyIssues(fields, { frozen }).map(({ path, code }) => [path, t(`policy.issue.${code}`)])),
  })
  const fields = form.getValues()

  const save = form.onSubmit(async ({ reason, ...values }) => {
    if (!isWholePolicy(values)) return
    try {
      await act.mutateAsync({ params: { projectId }, body: { ...values, reason: reason.trim() || null } })
      notifyDone(t('policy.saved'))
      onDone()
    } catch (error) {
      form.setErrors(fieldWords(t, error))
      notifyFailed(failureWords(t, error))
    }
  })

  return (
    <form onSubmit={save} noValidate className={classes.form}>
      <div className={classes.fields}>
        <NumberInput
          label={t('policy.atLeastPercent')}
          description={t('policy.atLeastPercentHelp')}
          min={1}
          max={100}
          decimalScale={2}
          suffix=" %"
          required
          {...form.getInputProps('atLeastPercent')}
        />
        <NumberInput
          label={t('policy.bridgeGapsSeconds')}
          description={t('policy.bridgeGapsSecondsHelp')}
          min={0}
          max={3600}
          step={30}
          allowDecimal={false}
          required
          {...form.getInputProps('bridgeGapsSeconds')}
        />
        <Textarea
          label={t('policy.reason')}
          description={t(frozen ? 'policy.reasonNeeded' : 'policy.reasonOptional')}
          autosize
          minRows={2}
          maxLength={1000}
          required={frozen}
          {...form.getInputProps('reason')}
        />
        <FormActions
          submit={t('policy.save', { version: policy.version + 1 })}
          busy={act.isPending}
          onCancel={onDone}
        />
      </div>
      <div className={classes.preview}>
        <p className={classes.caption}>{t('policy.preview')}</p>
        {isWholePolicy(fields) ? (
          <Rule values={{ ...fields, outages: policy.outages }} />
        ) : (
          <p className={classes.caption}>{t('policy.previewIncomplete')}</p>
        )}
      </div>
    </form>
  )
}
