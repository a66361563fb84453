import type { Certificate } from '@muster/contracts/certificates'
import type { PersonNames } from '@muster/contracts/identity'
import { CertificateId, PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Prisma } from '@muster/prisma/client'
import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import { CertificateFacts } from './certificate-facts.ts'

type InProject = { projectId: ProjectId; certificateId: CertificateId }

const shape = { include: { holder: true } } satisfies Prisma.CertificateDefaultArgs
type Row = Prisma.CertificateGetPayload<typeof shape>

export type NewCertificate = {
  id: CertificateId
  serial: string
  projectId: ProjectId
  personId: PersonId
  verdictId: string
  names: PersonNames
  file: { fileId: string; sha256: string }
  issuedBy: PersonId
  issuedAt: Date
  facts: CertificateFacts
}

/** Inserts certificates with their holders' names. The files and the verdicts they rest on are there already. */
export async function insertCertificates(db: Db, rows: readonly NewCertificate[]): Promise<void> {
  await db.certificate.createMany({
    data: rows.map(({ names: _names, file, ...row }) => ({ ...row, fileId: file.fileId, sha256: file.sha256 })),
  })
  await db.certificateHolder.createMany({
    data: rows.map(({ id, names }) => ({
      certificateId: id,
      latinName: names.latin,
      nativeName: names.native?.text ?? null,
      nativeLang: names.native?.lang ?? null,
    })),
  })
}

/** All of a project, the newest first. */
export async function listCertificatesOf(db: Db, projectId: ProjectId): Promise<Certificate[]> {
  const rows = await db.certificate.findMany({ where: { projectId }, orderBy: { id: 'desc' }, ...shape })
  return rows.map(toCertificate)
}

/** What the valid certificates of some people in a project certify, as issued. */
export async function listValidOf(db: Db, projectId: ProjectId, personIds: readonly PersonId[]) {
  const rows = await db.certificate.findMany({
    where: { projectId, personId: { in: [...personIds] }, status: 'valid' },
    select: { id: true, personId: true, issuedAt: true, facts: true },
  })
  return rows.map(({ id, personId, issuedAt, facts }) => ({
    id: CertificateId.parse(id),
    personId: PersonId.parse(personId),
    issuedAt,
    facts: CertificateFacts.parse(facts),
  }))
}

/** Everyone who was ever issued one in a project: with what became of the latest. */
export async function listHolders(db: Db, projectId: ProjectId): Promise<Map<string, Certificate['status']>> {
  const rows = await db.certificate.findMany({
    where: { projectId },
    orderBy: { id: 'asc' },
    select: { personId: true, status: true },
  })
  return new Map(rows.map(({ personId, status }) => [personId, status]))
}

/** A person's latest certificate in a project: the valid one where there is one. */
export async function findLatestOf(db: Db, projectId: ProjectId, personId: PersonId): Promise<Certificate | null> {
  const row = await db.certificate.findFirst({ where: { projectId, personId }, orderBy: { id: 'desc' }, ...shape })
  return row && toCertificate(row)
}

/** Throws NOT_FOUND. */
export async function getCertificate(db: Db, { projectId, certificateId }: InProject): Promise<Certificate> {
  const row = await db.certificate.findFirst({ where: { id: certificateId, projectId }, ...shape })
  if (!row) throw new AppError('NOT_FOUND')
  return toCertificate(row)
}

/** Where the PDF of a certificate lies. Throws NOT_FOUND, also where it was erased. */
export async function getFileOf(db: Db, { projectId, certificateId }: InProject) {
  const row = await db.certificate.findFirst({ where: { id: certificateId, projectId }, include: { file: true } })
  if (!row?.file) throw new AppError('NOT_FOUND')
  return { serial: row.serial, facts: row.facts, file: row.file }
}

/** Revokes a valid certificate; false where there is no such one. */
export async function setRevoked(
  db: Db,
  { projectId, certificateId }: InProject,
  why: { reason: string; by: PersonId; at: Date },
): Promise<boolean> {
  const { count } = await db.certificate.updateMany({
    where: { id: certificateId, projectId, status: 'valid' },
    data: { status: 'revoked', revokedAt: why.at, revokedBy: why.by, revokedReason: why.reason },
  })
  return count === 1
}

/**
 * Takes the holder's name from a person's certificates in a project, the PDFs that it is drawn in, and why one was revoked.
 * That, what and when they certify stays. Answers how many there are.
 */
export async function forgetHolder(
  db: Db,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<number> {
  await db.certificateHolder.deleteMany({ where: { certificate: { projectId, personId } } })
  const { count } = await db.certificate.updateMany({
    where: { projectId, personId },
    data: { fileId: null, revokedReason: null },
  })
  return count
}

/** Erases why a person revoked certificates of a project, whosever they are. Answers how many reasons there were. */
export async function deleteRevokedReasonsOf(
  db: Db,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<number> {
  const { count } = await db.certificate.updateMany({
    where: { projectId, revokedBy: personId, revokedReason: { not: null } },
    data: { revokedReason: null },
  })
  return count
}

/** What is known of a serial, as stored; null for one that was never given. */
export function findBySerial(db: Db, serial: string) {
  return db.certificate.findUnique({ where: { serial }, ...shape })
}

function toCertificate(row: Row): Certificate {
  return {
    id: CertificateId.parse(row.id),
    serial: row.serial,
    personId: PersonId.parse(row.personId),
    name: row.holder?.latinName ?? null,
    issuedAt: row.issuedAt.toISOString(),
    status: row.status,
    revokedReason: row.revokedReason,
  }
}
