import { z } from 'zod'
import { endpoint, fileReply } from './endpoint.ts'
import { ProjectId, SessionId } from './ids.ts'
import { PublishedKey } from './keys.ts'

/** A seal as anybody may read it: what was signed, and nothing about people. */
export const PublicSeal = z.object({
  id: z.uuid(),
  /** Null: of the project as a whole, its rule of attendance and what was decided about people. */
  sessionId: SessionId.nullable(),
  sessionTitle: z.string().nullable(),
  /** The how-manieth of its session (or of the project as a whole), and of all of its project. */
  number: z.int(),
  seq: z.int(),
  /** A later seal of the same holds this one and more. */
  superseded: z.boolean(),
  sealedAt: z.string(),
  counts: z.object({
    visits: z.int(),
    outages: z.int(),
    decisions: z.int(),
    checks: z.int(),
    hubMarks: z.int(),
    openings: z.int(),
    views: z.int(),
    imports: z.int(),
    withdrawals: z.int(),
    overrides: z.int(),
    policies: z.int(),
    activities: z.int(),
    reviews: z.int(),
  }),
  keyId: z.string(),
  /** The digest of `statement`, by which the seal is known in mails. */
  sha256: z.string(),
  statement: z.string(),
  signature: z.string(),
  /** A time stamp (RFC 3161) over the statement: DER in base64, with what it says. */
  timeStamp: z.object({ at: z.string(), by: z.string(), token: z.string() }).nullable(),
})
export type PublicSeal = z.output<typeof PublicSeal>

export const listSeals = endpoint({
  method: 'GET',
  path: '/api/seals/:projectId',
  action: 'public.read',
  summary: 'The seals of a project’s attendance, with the keys to check them; a project without any is not found',
  params: z.object({ projectId: ProjectId }),
  reply: z.object({
    project: z.object({ code: z.string(), title: z.string(), timeZone: z.string() }),
    seals: z.array(PublicSeal),
    keys: z.array(PublishedKey),
  }),
})

export const exportEvidence = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/evidence',
  action: 'evidence.export',
  audit: ['evidence.export'],
  summary:
    'The evidence of a project, or of one session: records, seals and keys as JSON lines, with ids instead of names',
  params: z.object({ projectId: ProjectId }),
  query: z.object({ sessionId: SessionId.optional() }),
  reply: fileReply('application/x-ndjson'),
})
