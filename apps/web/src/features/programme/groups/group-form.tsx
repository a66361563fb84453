import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { planLimits } from '@muster/contracts/group-plans'
import type { ProjectPerson } from '@muster/contracts/identity'
import { PersonId } from '@muster/contracts/ids'
import { addGroup, editGroup, removeGroup } from '@muster/groups/edit-plan'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { FormActions } from '../../../components/form-actions.tsx'
import type { Group } from './plan-column.tsx'
import type { PlanEdit } from './use-group-plan.ts'

type Props = {
  group: Group
  isNew: boolean
  /** Everybody in the project: who leads a group need not take part. */
  people: readonly ProjectPerson[]
  busy: boolean
  onChange: (edit: PlanEdit) => Promise<boolean>
  onClose: () => void
}

const mostOffered = 50

/** Name, topic and task sheet of a group, and who leads it and reports for it. */
export function GroupForm({ group, isNew, people, busy, onChange, onClose }: Props) {
  const { t } = useTranslation('group-plan')
  const confirm = useConfirm()
  const [draft, setDraft] = useState(group)
  const [tried, setTried] = useState(false)
  const isNamed = draft.name.trim().length > 0
  const edit = (change: Partial<Group>) => setDraft((before) => ({ ...before, ...change }))

  const save = async () => {
    setTried(true)
    if (!isNamed) return
    const { id, ...changes } = draft
    const isWritten = await onChange((plan) => (isNew ? addGroup(plan, draft) : editGroup(plan, id, changes)))
    if (isWritten) onClose()
  }
  const remove = async () => {
    const asked = { title: t('group.remove.title', { name: group.name }), text: t('group.remove.text') }
    if (!(await confirm({ ...asked, confirm: t('group.remove.confirm'), danger: true }))) return
    if (await onChange((plan) => removeGroup(plan, group.id))) onClose()
  }
  const offered = (list: readonly ProjectPerson[]) =>
    list.map(({ personId, names }) => ({ value: personId, label: names.latin }))
  const picking = { searchable: true, clearable: true, limit: mostOffered, nothingFoundMessage: t('nobodyFound') }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('group.name')}
          withAsterisk
          data-autofocus
          maxLength={planLimits.nameLength}
          value={draft.name}
          error={tried && !isNamed ? t('group.nameMissing') : null}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
        />
        <TextInput
          label={t('group.topic')}
          maxLength={planLimits.topicLength}
          value={draft.topic}
          onChange={({ currentTarget }) => edit({ topic: currentTarget.value })}
        />
        <Textarea
          label={t('group.taskSheet')}
          description={t('group.taskSheetHint')}
          autosize
          minRows={4}
          maxLength={planLimits.taskSheetLength}
          value={draft.taskSheet}
          onChange={({ currentTarget }) => edit({ taskSheet: currentTarget.value })}
        />
        <Select
          {...picking}
          label={t('group.facilitator')}
          clearButtonProps={{ 'aria-label': t('group.noFacilitator') }}
          data={offered(people)}
          value={draft.facilitatorId}
          onChange={(value) => edit({ facilitatorId: value === null ? null : PersonId.parse(value) })}
        />
        <Select
          {...picking}
          label={t('group.rapporteur')}
          description={t('group.rapporteurHint')}
          clearButtonProps={{ 'aria-label': t('group.noRapporteur') }}
          data={offered(people.filter(({ roles }) => roles.includes('participant')))}
          value={draft.rapporteurId}
          onChange={(value) => edit({ rapporteurId: value === null ? null : PersonId.parse(value) })}
        />
      </Stack>
      <FormActions submit={t(isNew ? 'group.add' : 'group.save')} busy={busy} onCancel={onClose} />
      {isNew ? null : (
        <Button
          mt="lg"
          variant="subtle"
          color="red"
          leftSection={<Trash2 size={16} aria-hidden />}
          onClick={() => void remove()}
        >
          {t('group.remove.open')}
        </Button>
      )}
    </form>
  )
}
