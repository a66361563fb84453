import type { UseFormReturnType } from '@mantine/form'
import { createSession, editSession, listSessions, type Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../../components/notify.ts'
import { failureWords, fieldWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { draftField, readDraft, type SessionDraft } from '../rules/session-draft.ts'

type Saving = { form: UseFormReturnType<SessionDraft>; project: Project; original: Session | null; onDone: () => void }

/** Saves a new or an edited session; a refusal is shown in the form, at its fields where it names them. */
export function useSaveSession({ form, project, original, onDone }: Saving) {
  const { t } = useTranslation('programme')
  const [refusal, setRefusal] = useState<string | null>(null)
  const create = useAct(createSession, [listSessions])
  const edit = useAct(editSession, [listSessions])
  const params = { projectId: project.id }

  const save = async (draft: SessionDraft) => {
    const read = readDraft(draft, { timeZone: project.timeZone, original })
    if (!read.ok) return
    const body = read.input
    setRefusal(null)
    try {
      if (original) await edit.mutateAsync({ params: { ...params, sessionId: original.id }, body })
      else await create.mutateAsync({ params, body })
      notifyDone(t(original ? 'form.saved' : 'form.added', { title: body.title }))
      onDone()
    } catch (error) {
      const words = Object.entries(fieldWords(t, error)).map(([path, text]) => [draftField(path), text] as const)
      form.setErrors(Object.fromEntries(words))
      setRefusal(failureWords(t, error))
    }
  }
  return { save, refusal, busy: create.isPending || edit.isPending }
}
