import { Textarea } from '@mantine/core'
import { describePolicy } from '@muster/attendance/describe-policy'
import { type PolicyView, setPolicy } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone, notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { findOffered, startFrom } from '../offered-presets.ts'
import { issuesOf } from '../policy-draft.ts'
import { useIssueWords } from '../use-issue-words.ts'
import { PolicyDetails } from './policy-details.tsx'
import { PolicyEffect } from './policy-effect.tsx'
import classes from './policy-form.module.css'
import { PresetCards } from './preset-cards.tsx'
import { Rule } from './rule.tsx'

type Props = { projectId: ProjectId; policy: PolicyView; changes: Parameters<typeof useAct>[1]; onDone: () => void }

/** Sets a new version of the rule, with what it will say and whom it would let pass beside the fields as they are typed. */
export function PolicyForm({ projectId, policy, changes, onDone }: Props) {
  const { t } = useTranslation('attendance')
  const act = useAct(setPolicy, changes)
  const { frozen, version } = policy
  const [draft, setDraft] = useState(policy.policy)
  const [reason, setReason] = useState('')
  const [reasonMissing, setReasonMissing] = useState(false)
  const chosen = findOffered(draft)?.name ?? null
  const [shown, setShown] = useState(chosen === null)
  const issues = issuesOf(draft)
  const wrong = useIssueWords(issues)

  const save = async () => {
    const missing = frozen && !reason.trim()
    setReasonMissing(missing)
    if (issues.size > 0) setShown(true)
    if (missing || issues.size > 0) return
    try {
      const body = { policy: draft, reason: reason.trim() || null, replaces: version }
      await act.mutateAsync({ params: { projectId }, body })
      notifyDone(t('policy.saved'))
      onDone()
    } catch (error) {
      notifyFailed(failureWords(t, error))
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div className={classes.fields}>
        <PresetCards chosen={chosen} onChoose={(preset) => setDraft(startFrom(preset, draft))} />
        <PolicyDetails draft={draft} wrong={wrong} onChange={setDraft} shown={shown} onShow={setShown} />
        <Textarea
          label={t('policy.reason')}
          description={t(frozen ? 'policy.reasonNeeded' : 'policy.reasonOptional')}
          autosize
          minRows={2}
          maxLength={1000}
          required={frozen}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={reasonMissing && !reason.trim() ? t('policy.issue.reason-needed') : null}
        />
        <FormActions submit={t('policy.save', { version: version + 1 })} busy={act.isPending} onCancel={onDone} />
      </div>
      <div className={classes.preview}>
        <p className={classes.caption}>{t('policy.preview')}</p>
        {issues.size === 0 ? (
          <Rule clauses={describePolicy(draft).map(({ code, params }) => ({ code, params: { ...params } }))} />
        ) : null}
        <PolicyEffect projectId={projectId} draft={draft} isRight={issues.size === 0} />
      </div>
    </form>
  )
}
