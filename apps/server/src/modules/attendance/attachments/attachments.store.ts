import type { ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../../platform/db.ts'

export type NewAttachment = { id: string; projectId: ProjectId; fileId: string; fileName: string; addedAt: Date }

export async function insertAttachment(db: Db, attachment: NewAttachment): Promise<void> {
  await db.attachment.create({ data: attachment })
}

/** What lies beside those of `ids` that have a file, by id. */
export async function listAttachments(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { fileName: string; sizeBytes: number }>> {
  const rows = await db.attachment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, fileName: true, file: { select: { sizeBytes: true } } },
  })
  return new Map(rows.map(({ id, fileName, file }) => [id, { fileName, sizeBytes: file.sizeBytes }]))
}

/** Null where there is none in the project. */
export function findAttachment(db: Db, which: { id: string; projectId: ProjectId }) {
  return db.attachment.findFirst({ where: which, include: { file: true } })
}
