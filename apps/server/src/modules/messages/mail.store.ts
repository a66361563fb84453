import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import type { NewMail } from './mail.ts'

type Row = NewMail & { id: string; createdAt: Date }

export async function insertMails(db: Db, rows: readonly Row[]): Promise<void> {
  await db.mail.createMany({
    data: rows.map(({ to, ...row }) => ({ ...row, toAddress: to })),
  })
}

/** Those of `ids` that are still to be sent. */
export function listQueuedMails(db: Db, ids: readonly string[]) {
  return db.mail.findMany({ where: { id: { in: [...ids] }, state: 'queued' }, orderBy: { id: 'asc' } })
}

export type QueuedMail = Awaited<ReturnType<typeof listQueuedMails>>[number]

/** Counts an attempt before it is made; false where another process has made this one. */
export async function claimAttempt(db: Db, { id, attempts }: Pick<QueuedMail, 'id' | 'attempts'>): Promise<boolean> {
  const { count } = await db.mail.updateMany({
    where: { id, state: 'queued', attempts },
    data: { attempts: attempts + 1 },
  })
  return count === 1
}

/** The mail is out, or kept here to be read; `blank` takes its words away. */
export async function markDelivered(
  db: Db,
  { id, state, at, blank }: { id: string; state: 'sent' | 'kept'; at: Date; blank: boolean },
): Promise<void> {
  await db.mail.update({
    where: { id },
    data: { state, error: null, sentAt: state === 'sent' ? at : null, ...(blank ? { text: '', html: '' } : {}) },
  })
}

/** What went wrong; `failed` where it is not tried again. */
export async function markFailure(
  db: Db,
  { id, state, error }: { id: string; state: 'queued' | 'failed'; error: string },
): Promise<void> {
  await db.mail.update({ where: { id }, data: { state, error } })
}

/** At most `limit` mails of a project, newest first, those older than `before` where it is given. */
export function listMails(db: Db, projectId: ProjectId, { before, limit }: { before: Date | null; limit: number }) {
  return db.mail.findMany({
    where: { projectId, ...(before ? { createdAt: { lt: before } } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    omit: { html: true },
  })
}

/** Erases the mails of a project to a person; without a project those that are of none, and whatever went to `address`. */
export async function deleteMailsTo(
  db: Db,
  { projectId, personId, address }: { projectId: ProjectId | null; personId: PersonId; address?: string | null },
): Promise<number> {
  const also = address ? [{ projectId, personId: null, toAddress: address }] : []
  const { count } = await db.mail.deleteMany({ where: { OR: [{ projectId, personId }, ...also] } })
  return count
}
