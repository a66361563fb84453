import { listSessions } from '@muster/contracts/programme'
import { editProject, getProject, listProjects, type Project, ProjectInput } from '@muster/contracts/projects'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError, call } from '../../../lib/call.ts'
import { changesOf, mergeEdits } from '../../../lib/merge-edits.ts'
import { useAct } from '../../../lib/query.ts'
import { draftFields, draftOf, type ProjectDraft } from '../rules/project-draft.ts'

type Saved = { saved: true } | { saved: false; draft: ProjectDraft; notice: string }

/**
 * Saves the changes to a project as it was read. Where somebody else's edit crossed it, both are brought together and
 * shown once more before anything is saved. Throws CallError for every other refusal.
 */
export function useEdit(project: Project): (input: ProjectInput, draft: ProjectDraft) => Promise<Saved> {
  const { t, i18n } = useTranslation('projects')
  const base = useRef(project)
  const edit = useAct(editProject, [getProject, listProjects, listSessions])
  const params = { projectId: project.id }

  const bringTogether = async (mine: ProjectDraft): Promise<Saved> => {
    const theirs = await call(getProject, { params })
    const { draft, clashes } = mergeEdits({ base: draftOf(base.current), mine, theirs: draftOf(theirs) }, draftFields)
    base.current = theirs
    const fields = new Intl.ListFormat(i18n.language).format(clashes.map((field) => t(`field.${field}`)))
    return { saved: false, draft, notice: t(clashes.length > 0 ? 'edit.clash' : 'edit.crossed', { fields }) }
  }

  return async (input, draft) => {
    const changes = changesOf({ before: ProjectInput.parse(base.current), after: input }, ProjectInput.keyof().options)
    try {
      await edit.mutateAsync({ params, body: { ...changes, revision: base.current.revision } })
      return { saved: true }
    } catch (error) {
      const crossed = error instanceof CallError && error.failure.reason === 'changed-meanwhile'
      if (!crossed) throw error
      return bringTogether(draft)
    }
  }
}
