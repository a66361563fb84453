import { findUncoveredCharacters } from '@muster/certificates/text/uncovered'
import type { Certificate, IssueRun, ListedCertificate } from '@muster/contracts/certificates'
import type { CertificateId, PersonId, ProjectId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import type { FileReply } from '../../platform/file-reply.ts'
import { assessPerson } from '../attendance/attendance.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listContradicted } from './attention.service.ts'
import { CertificateFacts } from './certificate-facts.ts'
import {
  deleteRevokedReasonsOf,
  findBySerial,
  findLatestOf,
  forgetHolder,
  getCertificate,
  getFileOf,
  listCertificatesOf,
  setRevoked,
} from './certificates.store.ts'
import { prepareDraft } from './draft.ts'
import type { Refusal } from './eligibility.ts'
import { decide, openDesk } from './issue-desk.ts'
import { describeLatestRun } from './issue-run.service.ts'
import { forgetRefusalsOf } from './issue-run.store.ts'
import { issueDrafts } from './issuing.service.ts'

type InProject = { projectId: ProjectId; certificateId: CertificateId }

/** The characters of a name that no font of ours can print, each once: to be asked when a name is entered. */
export const findUnprintable = (name: string): string[] => findUncoveredCharacters(name)

export async function listCertificates(
  ctx: Ctx,
  projectId: ProjectId,
): Promise<{ certificates: ListedCertificate[]; latestRun: IssueRun | null }> {
  const contradicted = await listContradicted(ctx, projectId)
  const certificates = (await listCertificatesOf(ctx.db, projectId)).map((certificate) => ({
    ...certificate,
    attention: contradicted.has(certificate.id) ? ('decided-otherwise' as const) : null,
  }))
  return { certificates, latestRun: await describeLatestRun(ctx, projectId) }
}

/** How often a certificate is drawn anew because what it says changed meanwhile. */
const mostDrawings = 3

/**
 * Issues to one person, or answers the valid certificate that they have. Also where an earlier one was revoked: that is
 * how it is replaced. Throws NOT_FOUND for whoever is no participant; REFUSED `not-eligible` with the outcome and its
 * reasons, `project-cancelled`, `name-not-printable`, `text-not-printable`, `text-does-not-fit`; CONFLICT `changed-meanwhile`.
 */
export async function issueOne(ctx: Ctx, who: { projectId: ProjectId; personId: PersonId }): Promise<Certificate> {
  const { personId: issuedBy } = requirePerson(ctx.actor)
  for (let drawing = 1; drawing <= mostDrawings; drawing++) {
    const desk = await openDesk(ctx, who.projectId)
    if (!desk.participants.has(who.personId)) throw new AppError('NOT_FOUND')
    const held = await findLatestOf(ctx.db, who.projectId, who.personId)
    if (held?.status === 'valid') return held
    const decided = decide(desk, await assessPerson(ctx, who), ctx.now)
    if (!decided.eligible) throw notEligible(decided.refusal)
    const prepared = await prepareDraft(ctx, desk, { personId: who.personId, printed: decided.printed })
    if (!prepared.ok) throw unsettable(prepared.refusal)
    const [outcome] = await issueDrafts(ctx, { projectId: who.projectId, drafts: [prepared.draft], issuedBy })
    if (outcome?.kind === 'refused') throw notEligible(outcome.refusal)
    if (outcome?.kind !== 'changed') return found(await findLatestOf(ctx.db, who.projectId, who.personId))
  }
  throw new AppError('CONFLICT', 'changed-meanwhile')
}

const notEligible = ({ outcome, reasons }: Refusal) =>
  new AppError('REFUSED', 'not-eligible', { params: { outcome, reasons } })

function unsettable({ reasons }: Refusal): AppError {
  const { code, ...params } = found(reasons[0])
  return new AppError('REFUSED', code, { params })
}

/** Revokes a certificate; verification says so from then on. NOT_FOUND; CONFLICT `already-revoked`. */
export async function revokeCertificate(ctx: Ctx, which: InProject, reason: string): Promise<Certificate> {
  const { personId: by } = requirePerson(ctx.actor)
  return inTransaction(ctx, async (ctx) => {
    const { personId } = await getCertificate(ctx.db, which)
    if (!(await setRevoked(ctx.db, which, { reason, by, at: ctx.now })))
      throw new AppError('CONFLICT', 'already-revoked')
    await recordAudit(ctx, {
      action: 'certificate.revoke',
      subject: { type: 'certificate', id: which.certificateId },
      projectId: which.projectId,
      detail: { person: personId },
    })
    return getCertificate(ctx.db, which)
  })
}

/**
 * Erases who holds a person's certificates in a project, and their PDFs, in the caller's transaction. Verification goes on
 * saying what they certify, and to nobody by name. Answers how many there are.
 */
export async function eraseHolder(ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> {
  await forgetRefusalsOf(ctx.db, whose)
  return forgetHolder(ctx.db, whose)
}

/** Erases why a person revoked others' certificates in a project, in the caller's transaction; answers how many reasons there were. */
export const eraseRevokedReasons = (ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> =>
  deleteRevokedReasonsOf(ctx.db, whose)

/** The PDF as issued, also of a revoked certificate. Throws NOT_FOUND, also where it was erased. */
export async function openFile(ctx: Ctx, which: InProject): Promise<FileReply> {
  const { serial, facts, file } = await getFileOf(ctx.db, which)
  return {
    stream: await ctx.platform.storage.read(file.storageKey),
    mimeType: file.mimeType,
    sizeBytes: file.sizeBytes,
    etag: file.sha256,
    fileName: `${CertificateFacts.parse(facts).projectCode} ${serial}.pdf`,
  }
}

/** The actor's own certificate in a project: the valid one, else the one that was revoked last; null where there is none. */
export function findOwn(ctx: Ctx, projectId: ProjectId): Promise<Certificate | null> {
  return findLatestOf(ctx.db, projectId, requirePerson(ctx.actor).personId)
}

/** The actor's own certificate as a PDF. NOT_FOUND; REFUSED `certificate-revoked`. */
export async function openOwnFile(ctx: Ctx, projectId: ProjectId): Promise<FileReply> {
  const { id, status } = found(await findOwn(ctx, projectId))
  if (status === 'revoked') throw new AppError('REFUSED', 'certificate-revoked')
  return openFile(ctx, { projectId, certificateId: id })
}

/** What a serial, as printed, certifies; null where it was never given. */
export async function findCertified(ctx: Ctx, serial: string) {
  const row = await findBySerial(ctx.db, serial)
  if (!row) return null
  const { status, holder, issuedAt, revokedAt, sha256 } = row
  return { status, holder, issuedAt, revokedAt, sha256, facts: CertificateFacts.parse(row.facts) }
}
