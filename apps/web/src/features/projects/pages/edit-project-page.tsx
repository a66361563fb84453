import type { ProjectId } from '@muster/contracts/ids'
import { getProject, type Project } from '@muster/contracts/projects'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { Page } from '../../../components/page.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { useCall } from '../../../lib/query.ts'
import { ProjectForm } from '../components/project-form.tsx'
import { useEdit } from '../components/use-edit.ts'
import { draftOf } from '../rules/project-draft.ts'
import { hasBegun } from '../rules/project-steps.ts'

export function EditProjectPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('projects')
  const project = useCall(getProject, { params: { projectId } })
  return (
    <Page title={t('edit.title')} over={project.data ? <bdi>{project.data.code}</bdi> : null}>
      <Load query={project} skeleton={<LinesSkeleton rows={10} />}>
        {(project) => <Editing project={project} />}
      </Load>
    </Page>
  )
}

function Editing({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const router = useRouter()
  // The form goes on from what was read first: a later answer must not change fields under the writer's hands.
  const [first] = useState(project)
  const save = useEdit(first)
  const toOverview = () => void router.navigate({ to: '/projects/$projectId', params: { projectId: first.id } })
  return (
    <ProjectForm
      initial={draftOf(first)}
      settled={hasBegun(first.state)}
      submit={t('edit.submit')}
      onSave={save}
      onDone={() => {
        notifyDone(t('edit.done'))
        toOverview()
      }}
      onCancel={toOverview}
    />
  )
}
