import type { UseFormReturnType } from '@mantine/form'
import { createSession, editSession, listSessions, type Session, SessionInput } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../../components/notify.ts'
import { CallError, call } from '../../../lib/call.ts'
import { failureWords, fieldWords } from '../../../lib/failure-words.ts'
import { changesOf, mergeEdits } from '../../../lib/merge-edits.ts'
import { useAct } from '../../../lib/query.ts'
import { draftField, draftFields, draftOf, readDraft, type SessionDraft } from '../rules/session-draft.ts'

type Saving = {
  form: UseFormReturnType<SessionDraft>
  project: Project
  /** The session as it was read last; null for a new one. */
  original: Session | null
  /** Somebody else's edit was brought in: the form goes on from this. */
  onCrossed: (theirs: Session) => void
  onDone: () => void
}

/** What is said above the button: a refusal, or that another's edit was brought in. */
export type Notice = { tone: 'red' | 'amber'; text: string }

/**
 * Saves a new or an edited session; a refusal is shown in the form, at its fields where it names them. Where somebody
 * else's edit crossed this one, both are brought together and shown once more before anything is saved.
 */
export function useSaveSession({ form, project, original, onCrossed, onDone }: Saving) {
  const { t, i18n } = useTranslation('programme')
  const [notice, setNotice] = useState<Notice | null>(null)
  const [busy, setBusy] = useState(false)
  const create = useAct(createSession, [listSessions])
  const edit = useAct(editSession, [listSessions])
  const { timeZone } = project
  const params = { projectId: project.id }

  const write = (input: SessionInput) => {
    if (!original) return create.mutateAsync({ params, body: input })
    const changes = changesOf({ before: SessionInput.parse(original), after: input }, SessionInput.keyof().options)
    const body = { ...changes, revision: original.revision }
    return edit.mutateAsync({ params: { ...params, sessionId: original.id }, body })
  }

  /** Throws what was refused where there is nothing to bring together: the session is gone, or was never there. */
  const bringTogether = async (refused: CallError, mine: SessionDraft) => {
    const { sessions } = await call(listSessions, { params })
    const theirs = sessions.find(({ id }) => id === original?.id)
    if (!original || !theirs) throw refused
    const { draft, clashes } = mergeEdits(
      { base: draftOf(original, timeZone), mine, theirs: draftOf(theirs, timeZone) },
      draftFields,
    )
    onCrossed(theirs)
    form.setValues(draft)
    const fields = new Intl.ListFormat(i18n.language).format(clashes.map((field) => t(`field.${field}`)))
    setNotice({ tone: 'amber', text: t(clashes.length > 0 ? 'form.clash' : 'form.crossed', { fields }) })
  }

  const refuse = (error: unknown) => {
    const words = Object.entries(fieldWords(t, error)).map(([path, text]) => [draftField(path), text] as const)
    form.setErrors(Object.fromEntries(words))
    setNotice({ tone: 'red', text: failureWords(t, error) })
  }

  const save = async (draft: SessionDraft) => {
    const read = readDraft(draft, { timeZone, original })
    if (!read.ok) return
    setNotice(null)
    setBusy(true)
    try {
      await write(read.input)
      notifyDone(t(original ? 'form.saved' : 'form.added', { title: read.input.title }))
      onDone()
    } catch (error) {
      const crossed = error instanceof CallError && error.failure.reason === 'changed-meanwhile'
      await (crossed ? bringTogether(error, draft) : Promise.reject(error)).catch(refuse)
    } finally {
      setBusy(false)
    }
  }
  return { save, notice, busy }
}
