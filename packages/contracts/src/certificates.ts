import { z } from 'zod'
import { Reason } from './attendance.ts'
import { endpoint, fileReply } from './endpoint.ts'
import { CertificateId, PersonId, ProjectId } from './ids.ts'
import { line } from './text.ts'

export const Certificate = z.object({
  id: CertificateId,
  serial: z.string(),
  personId: PersonId,
  name: z.string().nullable(),
  issuedAt: z.string(),
  status: z.enum(['valid', 'revoked']),
  revokedReason: z.string().nullable(),
})
export type Certificate = z.output<typeof Certificate>

/** `decided-otherwise`: valid, and what was decided since it was issued no longer says what it certifies. */
export const ListedCertificate = Certificate.extend({ attention: z.literal('decided-otherwise').nullable() })
export type ListedCertificate = z.output<typeof ListedCertificate>

/** Why one person got none: the same reasons as on the attendance board. */
export const Refusal = z.object({
  personId: PersonId,
  name: z.string(),
  outcome: z.string(),
  reasons: z.array(Reason),
})

export type Refusal = z.output<typeof Refusal>

export const IssueRun = z.object({
  id: z.uuid(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  total: z.int(),
  done: z.int(),
  issued: z.int(),
  refused: z.array(Refusal),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type IssueRun = z.output<typeof IssueRun>

const byProject = z.object({ projectId: ProjectId })
const byCertificate = z.object({ projectId: ProjectId, certificateId: CertificateId })

export const listCertificates = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/certificates',
  action: 'certificate.read',
  summary: 'All certificates of a project, and the latest issue run',
  params: byProject,
  reply: z.object({ certificates: z.array(ListedCertificate), latestRun: IssueRun.nullable() }),
})

export const issueAll = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/certificates/issue-all',
  action: 'certificate.issue',
  audit: ['certificate.issue-all'],
  summary:
    'Issue to everyone who is entitled by the rule or by decision, as a background run; running twice issues nothing twice',
  params: byProject,
  reply: z.object({ runId: z.uuid() }),
})

export const getIssueRun = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/certificates/runs/:runId',
  action: 'certificate.read',
  summary: 'How far an issue run is',
  params: z.object({ projectId: ProjectId, runId: z.uuid() }),
  reply: IssueRun,
})

export const issueOne = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/certificates',
  action: 'certificate.issue',
  audit: ['certificate.issue'],
  idempotent: true,
  summary:
    'Issue to one person; refused (`not-eligible`, with the reasons) unless attendance is complete, or a lesser tier reached, after what was decided',
  params: byProject,
  body: z.object({ personId: PersonId }),
  reply: Certificate,
})

export const revokeCertificate = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/certificates/:certificateId/revoke',
  action: 'certificate.issue',
  audit: ['certificate.revoke'],
  summary: 'Revoke a certificate, with a reason that the verification page does not show',
  params: byCertificate,
  body: z.object({ reason: line(1000) }),
  reply: Certificate,
})

export const getCertificateFile = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/certificates/:certificateId/file',
  action: 'certificate.read',
  summary: 'The PDF as issued',
  params: byCertificate,
  reply: fileReply('application/pdf'),
})

export const getOwnCertificate = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/certificates/mine',
  action: 'certificate.own',
  summary: 'The participant’s own certificate, if there is one',
  params: byProject,
  reply: z.object({ certificate: Certificate.nullable() }),
})

export const getOwnCertificateFile = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/certificates/mine/file',
  action: 'certificate.own',
  summary: 'The participant’s own certificate as a PDF',
  params: byProject,
  reply: fileReply('application/pdf'),
})
