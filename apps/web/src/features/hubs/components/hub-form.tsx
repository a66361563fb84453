import { Select, Stack, TextInput } from '@mantine/core'
import { createHub, editHub, type Hub, HubInput, listHubs } from '@muster/contracts/hubs'
import { listPeople } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from '../../../components/form-actions.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { failureWords, issueWords } from '../../../lib/failure-words.ts'
import { useAct, useCall } from '../../../lib/query.ts'

type Props = { projectId: ProjectId; hub: Hub | null; onDone: () => void }

/** The name of a hub, and who runs its roll besides those who run the project. */
export function HubForm({ projectId, hub, onDone }: Props) {
  const { t } = useTranslation('hubs')
  const [name, setName] = useState(hub?.name ?? '')
  const [coordinatorId, setCoordinatorId] = useState<string | null>(hub?.coordinatorId ?? null)
  const [tried, setTried] = useState(false)
  const people = useCall(listPeople, { params: { projectId } }).data?.people ?? []
  const create = useAct(createHub, [listHubs])
  const edit = useAct(editHub, [listHubs])
  const read = HubInput.safeParse({ name, coordinatorId })
  const error = create.error ?? edit.error

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!read.success) return
    if (hub) edit.mutate({ params: { projectId, hubId: hub.id }, body: read.data }, { onSuccess: onDone })
    else create.mutate({ params: { projectId }, body: read.data }, { onSuccess: onDone })
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('form.name')}
          description={t('form.nameHint')}
          withAsterisk
          maxLength={120}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={tried && !read.success ? issueWords(t, 'empty') : null}
          data-autofocus
        />
        <Select
          label={t('form.coordinator')}
          description={t('form.coordinatorHint')}
          searchable
          clearable
          nothingFoundMessage={t('form.nobody')}
          data={people.map(({ personId, names }) => ({ value: personId, label: names.latin }))}
          value={coordinatorId}
          onChange={setCoordinatorId}
        />
        <Refusal words={error && failureWords(t, error)} />
      </Stack>
      <FormActions
        submit={t(hub ? 'form.save' : 'form.add')}
        busy={create.isPending || edit.isPending}
        onCancel={onDone}
      />
    </form>
  )
}
