import type { ProjectId } from '@muster/contracts/ids'
import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import { project } from './root.tsx'

// Each page is loaded when it is first needed, and by the router: before it is shown, and when a link to it is pointed at.

/** A component around a page, loaded with it. */
export function around<Props>(
  Page: Pick<AsyncRouteComponent<never>, 'preload'>,
  Component: FunctionComponent<Props>,
): AsyncRouteComponent<Props> {
  return Object.assign(Component, { preload: async () => Page.preload?.() })
}

/** A page of the project in the address. */
function ofProject(Page: AsyncRouteComponent<{ projectId: ProjectId }>) {
  return around(Page, function ProjectRoute() {
    const { projectId } = project.useParams()
    return <Page projectId={projectId} />
  })
}

export const HomePage = lazyRouteComponent(() => import('../../features/projects/pages/home-page.tsx'), 'HomePage')
export const NewProjectPage = lazyRouteComponent(
  () => import('../../features/projects/pages/new-project-page.tsx'),
  'NewProjectPage',
)
export const AccountsPage = lazyRouteComponent(
  () => import('../../features/accounts/pages/accounts-page.tsx'),
  'AccountsPage',
)
export const VerifyPage = lazyRouteComponent(
  () => import('../../features/verification/pages/verify-page.tsx'),
  'VerifyPage',
)
export const VerificationPage = lazyRouteComponent(
  () => import('../../features/verification/pages/verification-page.tsx'),
  'VerificationPage',
)
export const PrivacyPage = lazyRouteComponent(
  () => import('../../features/privacy/pages/privacy-page.tsx'),
  'PrivacyPage',
)
export const SealsPage = lazyRouteComponent(() => import('../../features/evidence/pages/seals-page.tsx'), 'SealsPage')
export const KeysPage = lazyRouteComponent(() => import('../../features/evidence/pages/keys-page.tsx'), 'KeysPage')
export const LivePage = lazyRouteComponent(() => import('../../features/live/pages/live-page.tsx'), 'LivePage')
export const ReplayPage = lazyRouteComponent(() => import('../../features/live/pages/replay-page.tsx'), 'ReplayPage')

export const OverviewPage = ofProject(lazyRouteComponent(() => import('../pages/overview.tsx'), 'OverviewPage'))
export const EditProjectPage = ofProject(
  lazyRouteComponent(() => import('../../features/projects/pages/edit-project-page.tsx'), 'EditProjectPage'),
)
export const ProgrammePage = ofProject(lazyRouteComponent(() => import('../pages/programme.tsx'), 'ProgrammePage'))
export const PeoplePage = ofProject(
  lazyRouteComponent(() => import('../../features/people/pages/people-page.tsx'), 'PeoplePage'),
)
export const BoardPage = ofProject(lazyRouteComponent(() => import('../pages/attendance.tsx'), 'BoardPage'))
export const OwnAttendancePage = ofProject(
  lazyRouteComponent(() => import('../../features/attendance/pages/own-attendance-page.tsx'), 'OwnAttendancePage'),
)
export const DecisionsPage = ofProject(
  lazyRouteComponent(() => import('../../features/attendance/decisions/decisions-page.tsx'), 'DecisionsPage'),
)
export const PolicyPage = ofProject(
  lazyRouteComponent(() => import('../../features/attendance/pages/policy-page.tsx'), 'PolicyPage'),
)
export const EvaluationPage = ofProject(
  lazyRouteComponent(() => import('../../features/evaluation/pages/evaluation-page.tsx'), 'EvaluationPage'),
)
export const ActivitiesPage = ofProject(
  lazyRouteComponent(() => import('../../features/activities/pages/activities-page.tsx'), 'ActivitiesPage'),
)
export const ActivityPage = lazyRouteComponent(
  () => import('../../features/activities/pages/activity-page.tsx'),
  'ActivityPage',
)
export const CertificatesPage = ofProject(
  lazyRouteComponent(() => import('../../features/certificates/pages/certificates-page.tsx'), 'CertificatesPage'),
)
export const OwnCertificatePage = ofProject(
  lazyRouteComponent(() => import('../../features/certificates/pages/own-certificate-page.tsx'), 'OwnCertificatePage'),
)
export const SessionLogsPage = lazyRouteComponent(
  () => import('../../features/imports/pages/session-logs-page.tsx'),
  'SessionLogsPage',
)
export const ImportPage = lazyRouteComponent(() => import('../../features/imports/pages/import-page.tsx'), 'ImportPage')
export const HubsPage = ofProject(
  lazyRouteComponent(() => import('../../features/hubs/pages/hubs-page.tsx'), 'HubsPage'),
)
export const RollPage = lazyRouteComponent(() => import('../../features/hubs/pages/roll-page.tsx'), 'RollPage')
export const RecordingPage = lazyRouteComponent(
  () => import('../../features/recordings/pages/recording-page.tsx'),
  'RecordingPage',
)
export const RunOfShowPage = lazyRouteComponent(
  () => import('../../features/programme/pages/run-of-show-page.tsx'),
  'RunOfShowPage',
)
export const PollsPage = lazyRouteComponent(() => import('../../features/programme/pages/polls-page.tsx'), 'PollsPage')
export const GroupsPage = lazyRouteComponent(
  () => import('../../features/programme/pages/groups-page.tsx'),
  'GroupsPage',
)
export const MessagesPage = ofProject(
  lazyRouteComponent(() => import('../../features/messages/pages/messages-page.tsx'), 'MessagesPage'),
)
export const AuditPage = ofProject(
  lazyRouteComponent(() => import('../../features/audit/pages/audit-page.tsx'), 'AuditPage'),
)
