import { VisuallyHidden } from '@mantine/core'
import { rolesIn } from '@muster/contracts/permissions'
import { listProjects, type ProjectSummary } from '@muster/contracts/projects'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ButtonLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useMay, useMe } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { ProjectRow } from '../components/project-row.tsx'
import { arrangeDesk } from '../rules/arrange-desk.ts'
import classes from './home-page.module.css'

/** A session may open at any moment: the desk looks again this often. */
const lookAgainMs = 15_000

/** The desk: my projects, what is live first. */
export function HomePage() {
  const { t } = useTranslation('projects')
  const may = useMay(null)
  const projects = useCall(listProjects, {}, { every: lookAgainMs })
  const create = may('project.create') ? <NewProject /> : null
  const onlyAccounts = may('account.manage') && !create
  return (
    <Page title={t('home.title')} actions={create}>
      <Load query={projects} skeleton={<RowsSkeleton rows={6} />}>
        {({ projects }) =>
          projects.length > 0 ? (
            <Desk projects={projects} />
          ) : (
            <>
              <VisuallyHidden>
                <h2>{t('home.empty.heading')}</h2>
              </VisuallyHidden>
              <EmptyState
                title={t(onlyAccounts ? 'home.accounts.title' : 'home.empty.title')}
                text={t(onlyAccounts ? 'home.accounts.text' : create ? 'home.empty.textForCreator' : 'home.empty.text')}
                action={onlyAccounts ? <ButtonLink to="/accounts">{t('home.accounts.open')}</ButtonLink> : create}
              />
            </>
          )
        }
      </Load>
    </Page>
  )
}

function NewProject() {
  const { t } = useTranslation('projects')
  return (
    <ButtonLink to="/projects/new" leftSection={<Plus size={18} aria-hidden />}>
      {t('home.new')}
    </ButtonLink>
  )
}

function Desk({ projects }: { projects: readonly ProjectSummary[] }) {
  const { t } = useTranslation('projects')
  const me = useMe()
  return arrangeDesk(projects).map(({ part, projects }) => (
    <section key={part} aria-labelledby={`desk-${part}`} className={classes.part}>
      <h2 id={`desk-${part}`} className={classes.heading}>
        {t(`home.part.${part}`)}
      </h2>
      <ul className={classes.list}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} part={part} roles={me ? rolesIn(me, project.id) : []} />
        ))}
      </ul>
    </section>
  ))
}
