import { getMe } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { createProject, listProjects } from '@muster/contracts/projects'
import { useRouter } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../components/page.tsx'
import { languages } from '../../../lib/i18n.ts'
import { useAct } from '../../../lib/query.ts'
import { viewerZone } from '../../../lib/time.ts'
import { ProjectForm } from '../components/project-form.tsx'
import { emptyDraft } from '../rules/project-draft.ts'

/** A new project; its creator becomes its administrator, which is why the roles are read again. */
export function NewProjectPage() {
  const { t, i18n } = useTranslation('projects')
  const router = useRouter()
  const create = useAct(createProject, [listProjects, getMe])
  const made = useRef<ProjectId | null>(null)
  const locale = languages.find((language) => language === i18n.language) ?? 'en'
  return (
    <Page title={t('new.title')} lead={t('new.lead')}>
      <ProjectForm
        initial={emptyDraft({ timeZone: viewerZone(), locale })}
        settled={false}
        submit={t('new.submit')}
        onSave={async (input) => {
          const { projectId } = await create.mutateAsync({ body: input })
          made.current = projectId
          return { saved: true }
        }}
        onDone={() => {
          if (made.current) void router.navigate({ to: '/projects/$projectId', params: { projectId: made.current } })
        }}
        onCancel={() => void router.navigate({ to: '/' })}
      />
    </Page>
  )
}
