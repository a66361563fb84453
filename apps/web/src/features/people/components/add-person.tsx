import { addPerson, listPeople } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../../components/notify.ts'
import { useAct } from '../../../lib/query.ts'
import { emptyDraft, toNewPerson } from '../person-draft.ts'
import { PersonForm } from './person-form.tsx'

type Props = { projectId: ProjectId; onChanged: (changed: boolean) => void; onDone: () => void; onCancel: () => void }

export function AddPerson({ projectId, onChanged, onDone, onCancel }: Props) {
  const { t } = useTranslation('people')
  const add = useAct(addPerson, [listPeople, getProject])
  return (
    <PersonForm
      adding
      initial={emptyDraft}
      submit={t('add.submit')}
      onChanged={onChanged}
      onCancel={onCancel}
      onSave={async (draft) => {
        await add.mutateAsync({ params: { projectId }, body: toNewPerson(draft) })
        notifyDone(t('add.done', { name: draft.names.latin.trim() }))
        onDone()
      }}
    />
  )
}
