import { SessionId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import type { ProjectSummary } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../components/link.tsx'
import { type DeskPart } from '../rules/arrange-desk.ts'
import { type DeskAction, nextActions } from '../rules/next-actions.ts'
import classes from './project-row.module.css'

type Props = { project: ProjectSummary; part: DeskPart; roles: readonly Role[] }

/** The next step in a project; the title says of which, to who only hears the links. */
export function DeskActions({ project, part, roles }: Props) {
  const { t } = useTranslation('projects')
  return (
    <div className={classes.actions}>
      {nextActions(part, roles).map((action) => (
        <Step key={action} action={action} project={project} label={t(`home.action.${action}`)} />
      ))}
    </div>
  )
}

const pages = {
  manage: '/projects/$projectId',
  programme: '/projects/$projectId/programme',
  myAttendance: '/projects/$projectId/my-attendance',
  myCertificate: '/projects/$projectId/my-certificate',
  attendance: '/projects/$projectId/attendance',
  certificates: '/projects/$projectId/certificates',
} as const

function Step({ action, project, label }: { action: DeskAction; project: ProjectSummary; label: string }) {
  const spoken = `${label}: ${project.title}`
  if (action === 'join' || action === 'room') {
    const { liveSession } = project
    if (!liveSession) return null
    return (
      <ButtonLink
        to="/projects/$projectId/sessions/$sessionId/live"
        params={{ projectId: project.id, sessionId: SessionId.parse(liveSession.id) }}
        color="vermilion"
        size="md"
        aria-label={spoken}
      >
        {label}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink to={pages[action]} params={{ projectId: project.id }} variant="default" aria-label={spoken}>
      {label}
    </ButtonLink>
  )
}
