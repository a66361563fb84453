import type { Db } from './db.ts'

/** Throws when the database does not answer. */
export async function pingDatabase(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1`
}

/** The database's clock, in epoch milliseconds. */
export async function readDatabaseMs(db: Db): Promise<number> {
  const rows = await db.$queryRaw<{ ms: number }[]>`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`
  return rows[0]?.ms ?? Number.NaN
}
