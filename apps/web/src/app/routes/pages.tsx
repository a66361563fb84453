import type { ProjectId } from '@muster/contracts/ids'
import { type ComponentType, lazy } from 'react'
import { project } from './root.tsx'

/** A page that is loaded when it is first needed. */
function page<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }))
}

/** The same, for a page of the project in the address. */
function ofProject(load: () => Promise<ComponentType<{ projectId: ProjectId }>>) {
  const Page = page(load)
  return function ProjectRoute() {
    const { projectId } = project.useParams()
    return <Page projectId={projectId} />
  }
}

export const HomePage = page(async () => (await import('../../features/projects/pages/home-page.tsx')).HomePage)
export const NewProjectPage = page(
  async () => (await import('../../features/projects/pages/new-project-page.tsx')).NewProjectPage,
)
export const AccountsPage = page(
  async () => (await import('../../features/accounts/pages/accounts-page.tsx')).AccountsPage,
)
export const VerifyPage = page(
  async () => (await import('../../features/verification/pages/verify-page.tsx')).VerifyPage,
)
export const VerificationPage = page(
  async () => (await import('../../features/verification/pages/verification-page.tsx')).VerificationPage,
)
export const PrivacyPage = page(async () => (await import('../../features/privacy/pages/privacy-page.tsx')).PrivacyPage)
export const SealsPage = page(async () => (await import('../../features/evidence/pages/seals-page.tsx')).SealsPage)
export const KeysPage = page(async () => (await import('../../features/evidence/pages/keys-page.tsx')).KeysPage)
export const LivePage = page(async () => (await import('../../features/live/pages/live-page.tsx')).LivePage)

export const OverviewPage = ofProject(async () => (await import('../pages/overview.tsx')).OverviewPage)
export const EditProjectPage = ofProject(
  async () => (await import('../../features/projects/pages/edit-project-page.tsx')).EditProjectPage,
)
export const ProgrammePage = ofProject(async () => (await import('../pages/programme.tsx')).ProgrammePage)
export const PeoplePage = ofProject(
  async () => (await import('../../features/people/pages/people-page.tsx')).PeoplePage,
)
export const BoardPage = ofProject(async () => (await import('../pages/attendance.tsx')).BoardPage)
export const OwnAttendancePage = ofProject(
  async () => (await import('../../features/attendance/pages/own-attendance-page.tsx')).OwnAttendancePage,
)
export const DecisionsPage = ofProject(
  async () => (await import('../../features/attendance/decisions/decisions-page.tsx')).DecisionsPage,
)
export const PolicyPage = ofProject(
  async () => (await import('../../features/attendance/pages/policy-page.tsx')).PolicyPage,
)
export const EvaluationPage = ofProject(
  async () => (await import('../../features/evaluation/pages/evaluation-page.tsx')).EvaluationPage,
)
export const CertificatesPage = ofProject(
  async () => (await import('../../features/certificates/pages/certificates-page.tsx')).CertificatesPage,
)
export const OwnCertificatePage = ofProject(
  async () => (await import('../../features/certificates/pages/own-certificate-page.tsx')).OwnCertificatePage,
)
export const SessionLogsPage = page(
  async () => (await import('../../features/imports/pages/session-logs-page.tsx')).SessionLogsPage,
)
export const ImportPage = page(async () => (await import('../../features/imports/pages/import-page.tsx')).ImportPage)
export const HubsPage = ofProject(async () => (await import('../../features/hubs/pages/hubs-page.tsx')).HubsPage)
export const RollPage = page(async () => (await import('../../features/hubs/pages/roll-page.tsx')).RollPage)
export const MessagesPage = ofProject(
  async () => (await import('../../features/messages/pages/messages-page.tsx')).MessagesPage,
)
export const AuditPage = ofProject(async () => (await import('../../features/audit/pages/audit-page.tsx')).AuditPage)
