import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One connection: `query` with parameters, `exec` for a script of several statements. */
export type MigrationConnection = {
  query(sql: string, params?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
  exec(sql: string): Promise<unknown>
}

/** The advisory lock, the table and the checksum of `prisma migrate deploy`, so that it agrees with this runner. */
const PRISMA_MIGRATE_LOCK = 72707369
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

export const migrationsFolder = join(import.meta.dirname, '..', 'migrations')

type Migration = { name: string; sql: string; checksum: string }

/** The migrations on disk, oldest first. */
export function listMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings a database up to date, one transaction a migration, and returns the names of those it applied. Throws when an
 * applied migration differs from the file of its name, or when the database knows migrations that this build does not.
 */
export async function applyMigrations(connection: MigrationConnection, folder = migrationsFolder): Promise<string[]> {
  await connection.query('SELECT pg_advisory_lock($1)', [PRISMA_MIGRATE_LOCK])
  try {
    await connection.exec(MIGRATIONS_TABLE)
    const migrations = listMigrations(folder)
    const applied = await readApplied(connection)
    refuseStrangers(migrations, applied)
    const missing = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of missing) await applyOne(connection, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await connection.query('SELECT pg_advisory_unlock($1)', [PRISMA_MIGRATE_LOCK])
  }
}

async function readApplied(connection: MigrationConnection): Promise<Map<string, string>> {
  const { rows } = await connection.query(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Map(rows.map((row) => [String(row['migration_name']), String(row['checksum'])]))
}

function refuseStrangers(migrations: Migration[], applied: Map<string, string>) {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    if (!known.has(name)) throw new Error(`The database was migrated by a newer version: it has "${name}".`)
    if (known.get(name) !== checksum) throw new Error(`Migration "${name}" was changed after it was applied.`)
  }
}

async function applyOne(connection: MigrationConnection, { name, sql, checksum }: Migration) {
  await connection.exec('BEGIN')
  try {
    const id = randomUUID()
    await connection.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
      id,
      checksum,
      name,
    ])
    await connection.exec(sql)
    await connection.query(
      'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      [id],
    )
    await connection.exec('COMMIT')
  } catch (error) {
    await connection.exec('ROLLBACK')
    throw error
  }
}
