import { listMigrations } from '@muster/prisma/migrate'
import type { Db } from './db.ts'

/** Throws when the database does not answer. */
export async function pingDatabase(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1`
}

/** Whether the database has every migration that this build brings. */
export async function isMigrated(db: Db): Promise<boolean> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS "name" FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const applied = new Set(rows.map(({ name }) => name))
  return listMigrations().every(({ name }) => applied.has(name))
}

/** The database's clock, in epoch milliseconds. */
export async function readDatabaseMs(db: Db): Promise<number> {
  const rows = await db.$queryRaw<{ ms: number }[]>`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`
  return rows[0]?.ms ?? Number.NaN
}
