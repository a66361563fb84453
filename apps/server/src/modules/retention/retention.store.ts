import type { Db } from '../../platform/db.ts'
import type { TableWithTerm } from './terms.ts'

/** Removes the rows of a table whose term began before `before`; answers how many. */
export async function removeFrom(db: Db, table: TableWithTerm, before: Date): Promise<number> {
  const { count } = await removals[table](db, before)
  return count
}

const removals: Record<TableWithTerm, (db: Db, before: Date) => Promise<{ count: number }>> = {
  sign_in_session: (db, before) => db.signInSession.deleteMany({ where: { expiresAt: { lt: before } } }),
  sign_in_token: (db, before) => db.signInToken.deleteMany({ where: { expiresAt: { lt: before } } }),
  mail: (db, before) => db.mail.deleteMany({ where: { createdAt: { lt: before } } }),
  audit_origin: (db, before) => db.auditOrigin.deleteMany({ where: { entry: { at: { lt: before } } } }),
  attachment: (db, before) => db.attachment.deleteMany({ where: { addedAt: { lt: before } } }),
}
