import { NativeSelect, Stack, Text } from '@mantine/core'
import { type GroupPlan, getGroupPlan, setGroupPlan } from '@muster/contracts/group-plans'
import { type ProjectId, SessionId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { FormActions } from '../../../components/form-actions.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { call } from '../../../lib/call.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { keyOf } from '../../../lib/query.ts'
import { calendarDate } from '../../../lib/time.ts'

type Props = { projectId: ProjectId; plan: GroupPlan; targets: readonly Session[]; onClose: () => void }

/** Puts the same plan into another session of the project; one that is there is asked about first. */
export function CopyPlanForm({ projectId, plan, targets, onClose }: Props) {
  const { t, i18n } = useTranslation('group-plan')
  const confirm = useConfirm()
  const client = useQueryClient()
  const [chosen, setChosen] = useState<string>(targets[0]?.id ?? '')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const copy = async (session: Session) => {
    const params = { projectId, sessionId: SessionId.parse(session.id) }
    const known = await call(getGroupPlan, { params })
    const asked = { title: t('copy.replace.title'), text: t('copy.replace.text', { title: session.title }) }
    const isFull = (known.plan?.groups.length ?? 0) > 0
    if (isFull && !(await confirm({ ...asked, confirm: t('copy.replace.confirm'), danger: true }))) return
    await call(setGroupPlan, { params, body: { plan, revision: known.revision } })
    await client.invalidateQueries({ queryKey: keyOf(getGroupPlan, { params }) })
    notifyDone(t('copy.done', { title: session.title }))
    onClose()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const session = targets.find(({ id }) => id === chosen)
    if (!session) return
    setBusy(true)
    setRefusal(null)
    try {
      await copy(session)
    } catch (error) {
      setRefusal(failureWords(t, error))
    } finally {
      setBusy(false)
    }
  }
  if (targets.length === 0) return <Text>{t('copy.none')}</Text>
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t('copy.text')}</Text>
        <NativeSelect
          label={t('copy.into')}
          data={targets.map(({ id, title, day }) => ({
            value: id,
            label: `${title} (${calendarDate(day.date, i18n.language)})`,
          }))}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Refusal words={refusal} />
      </Stack>
      <FormActions submit={t('copy.submit')} busy={busy} onCancel={onClose} />
    </form>
  )
}
