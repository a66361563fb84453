import { claimCertificate } from '@muster/contracts/activities'
import type { ActivityId, ProjectId } from '@muster/contracts/ids'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { changedByDoing } from '../changed-calls.ts'
import classes from './form.module.css'

type Props = { projectId: ProjectId; activityId: ActivityId }

/** One press: the participant claims their certificate. */
export function ClaimForm({ projectId, activityId }: Props) {
  const { t } = useTranslation('activities')
  const claim = useAct(claimCertificate, changedByDoing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    claim.mutate({ params: { projectId, activityId } }, { onSuccess: () => notifyDone(t('claim.done')) })
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <Refusal words={claim.error && failureWords(t, claim.error)} />
      <FormActions submit={t('claim.send')} busy={claim.isPending} />
    </form>
  )
}
