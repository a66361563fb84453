import type { ProjectId } from '@muster/contracts/ids'
import { listSessions, type Session } from '@muster/contracts/programme'
import { getProject, type Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/error-state.tsx'
import { ButtonLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { calendarRange } from '../../../lib/time.ts'
import { NextSession } from '../components/next-session.tsx'
import { NoSession } from '../components/no-session.tsx'
import { OwnLinks } from '../components/own-links.tsx'
import { ProgrammeSummary } from '../components/programme-summary.tsx'
import { ProjectFacts } from '../components/project-facts.tsx'
import { ProjectWords } from '../components/project-words.tsx'
import { StateBadge } from '../components/state-badge.tsx'
import { StateSection } from '../components/state-section.tsx'
import { nextSession } from '../rules/next-session.ts'
import classes from './project-page.module.css'

/** A session may open at any moment: the page looks again this often. */
const lookAgainMs = 15_000

/** A project: the session to go to leads, then one's own, then what the notification says. */
export function ProjectPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('projects')
  const project = useCall(getProject, { params: { projectId } }, { every: lookAgainMs })
  const { data } = project
  return data ? (
    <Loaded project={data} />
  ) : (
    <Page title={t('overview')}>
      <Load query={project} skeleton={<LinesSkeleton rows={8} />}>
        {() => null}
      </Load>
    </Page>
  )
}

function Loaded({ project }: { project: Project }) {
  const { t, i18n } = useTranslation('projects')
  const may = useMay(project.id)
  const { id, title, code, startsOn, endsOn } = project
  const edit = may('project.edit') ? (
    <ButtonLink to="/projects/$projectId/edit" params={{ projectId: id }} variant="default">
      {t('editAction')}
    </ButtonLink>
  ) : null
  const over = (
    <span className={classes.over}>
      <bdi>{code}</bdi>
      <bdi>{calendarRange(startsOn, endsOn, i18n.language)}</bdi>
      <StateBadge state={project.state} />
    </span>
  )
  return (
    <Page title={title} over={over} actions={edit}>
      <Sessions project={project} />
    </Page>
  )
}

function Sessions({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const may = useMay(project.id)
  const query = useCall(listSessions, { params: { projectId: project.id } }, { every: lookAgainMs })
  const sessions = query.data?.sessions ?? null
  return (
    <>
      {query.error && !sessions ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {sessions ? <Leading project={project} sessions={sessions} now={new Date(query.dataUpdatedAt)} /> : null}
      {may('attendance.own') ? <OwnLinks projectId={project.id} /> : null}
      <div className={classes.columns}>
        <div className={classes.main}>
          {sessions ? <ProgrammeSummary project={project} sessions={sessions} /> : <LinesSkeleton rows={3} />}
          <ProjectWords project={project} />
        </div>
        <div className={classes.aside}>
          <Section title={t('fact.title')}>
            <ProjectFacts project={project} />
          </Section>
        </div>
      </div>
      {may('project.edit') ? <StateSection project={project} /> : null}
    </>
  )
}

type LeadingProps = { project: Project; sessions: readonly Session[]; now: Date }

function Leading({ project, sessions, now }: LeadingProps) {
  const next = nextSession(sessions, now)
  return next && project.state !== 'cancelled' ? (
    <NextSession project={project} session={next} now={now} />
  ) : (
    <NoSession project={project} sessions={sessions} />
  )
}
