import type { Db } from '../../platform/db.ts'

export type KeyPurpose = 'pdf' | 'credential' | 'seal'

export type KeyRow = {
  id: string
  purpose: KeyPurpose
  publicKey: string
  /** As it is kept: see `key-protection.ts`. */
  privateKey: string
  validFrom: Date
  retiredAt: Date | null
  compromisedSince: Date | null
}

/** Holds the register until the transaction ends, so that two processes do not both make a key. */
export async function lockRegister(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('signing-keys'))`
}

/** All keys there ever were, the oldest first. */
export function listAllKeys(db: Db): Promise<KeyRow[]> {
  return db.signingKey.findMany({ orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] })
}

/** The key that signs now; null where none was made yet. */
export function findActiveKey(db: Db, purpose: KeyPurpose): Promise<KeyRow | null> {
  return db.signingKey.findFirst({ where: { purpose, retiredAt: null } })
}

export function findKey(db: Db, id: string): Promise<KeyRow | null> {
  return db.signingKey.findUnique({ where: { id } })
}

export async function insertKey(db: Db, key: KeyRow): Promise<void> {
  await db.signingKey.create({ data: key })
}

export async function updateKey(
  db: Db,
  id: string,
  change: Partial<Pick<KeyRow, 'privateKey' | 'retiredAt' | 'compromisedSince'>>,
): Promise<void> {
  await db.signingKey.update({ where: { id }, data: change })
}
