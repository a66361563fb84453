import { listActivities } from '@muster/contracts/activities'
import { getEvaluation } from '@muster/contracts/evaluation'
import { listHubs } from '@muster/contracts/hubs'
import type { Me } from '@muster/contracts/identity'
import { ProjectId } from '@muster/contracts/ids'
import { type Action, allows, rolesIn } from '@muster/contracts/permissions'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../lib/query.ts'
import classes from './header.module.css'
import { useCurrentInView } from './use-current-in-view.ts'

/** A project's parts, each for those who may see it, in the order of a project's life. */
const parts = [
  { key: 'overview', to: '/projects/$projectId', action: 'project.read' },
  { key: 'programme', to: '/projects/$projectId/programme', action: 'project.read' },
  { key: 'people', to: '/projects/$projectId/people', action: 'people.read' },
  { key: 'myAttendance', to: '/projects/$projectId/my-attendance', action: 'attendance.own' },
  { key: 'attendance', to: '/projects/$projectId/attendance', action: 'attendance.board' },
  { key: 'decisions', to: '/projects/$projectId/decisions', action: 'override.read' },
  { key: 'policy', to: '/projects/$projectId/policy', action: 'project.read' },
  { key: 'hubs', to: '/projects/$projectId/hubs', action: 'hub.roll' },
  { key: 'evaluation', to: '/projects/$projectId/evaluation', action: 'project.read' },
  { key: 'activities', to: '/projects/$projectId/activities', action: 'project.read' },
  { key: 'myCertificate', to: '/projects/$projectId/my-certificate', action: 'certificate.own' },
  { key: 'certificates', to: '/projects/$projectId/certificates', action: 'certificate.read' },
  { key: 'messages', to: '/projects/$projectId/messages', action: 'announcement.read' },
  { key: 'audit', to: '/projects/$projectId/audit', action: 'audit.read' },
] as const satisfies readonly { key: string; to: string; action: Action }[]

export function ProjectNav({ me }: { me: Me }) {
  const { t } = useTranslation()
  const row = useCurrentInView<HTMLElement>()
  const params = useParams({ strict: false })
  const parsed = ProjectId.safeParse(params.projectId)
  const held = parsed.success ? rolesIn(me, parsed.data) : []
  const evaluation = useCall(
    getEvaluation,
    { params: { projectId: params.projectId ?? '' } },
    { enabled: parsed.success && allows('project.read', held) },
  ).data
  const tasks = useCall(
    listActivities,
    { params: { projectId: params.projectId ?? '' } },
    { enabled: parsed.success && allows('project.read', held) },
  ).data
  const hubs = useCall(
    listHubs,
    { params: { projectId: params.projectId ?? '' } },
    { enabled: parsed.success && allows('hub.roll', held) },
  ).data
  if (!parsed.success) return null
  // Most projects have none of them, and nobody looks for one there but whoever could add it, from the rule.
  const missing = new Set<string>([
    ...(evaluation && (evaluation.asked || evaluation.form) ? [] : ['evaluation']),
    ...(tasks && tasks.activities.length > 0 ? [] : ['activities']),
    ...(hubs?.any ? [] : ['hubs']),
  ])
  const open = parts.filter(({ key, action }) => allows(action, held) && !missing.has(key))
  if (open.length === 0) return null
  return (
    <nav ref={row} aria-label={t('nav.project')} className={classes.nav}>
      <ul className={classes.list}>
        {open.map(({ key, to }) => (
          <li key={key}>
            <Link
              to={to}
              params={{ projectId: parsed.data }}
              activeOptions={{ exact: true, includeSearch: false }}
              className={classes.item}
            >
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
