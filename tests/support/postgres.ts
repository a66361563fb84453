import { randomUUID } from 'node:crypto'
import { applyMigrations } from '@muster/prisma/migrate'
import pg from 'pg'

/** A migrated database of one's own; `drop` removes it once its connections have ended (at the latest after five seconds). */
export type TestDatabase = { url: string; drop(): Promise<void> }

const template = 'muster_template'

/** Migrates the database that every test database is a copy of. `serverUrl` is that of startPostgres. */
export async function migrateTemplate(serverUrl: string): Promise<void> {
  await execute(serverUrl, `CREATE DATABASE ${template}`)
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, template) })
  await client.connect()
  try {
    await applyMigrations({ query: (sql, params) => client.query(sql, params), exec: (sql) => client.query(sql) })
  } finally {
    await client.end()
  }
}

/** Makes a migrated, empty database on the server that the test run started (see services.ts). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['MUSTER_TEST_POSTGRES_URL']
  if (serverUrl === undefined) throw new Error('This test needs the project "integration": it starts PostgreSQL')
  const name = `muster_${randomUUID().replaceAll('-', '')}`
  await execute(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return {
    url: databaseUrl(serverUrl, name),
    drop: () => dropDatabase(serverUrl, name),
  }
}

const goodbyeMs = 5000

/**
 * A pool says that it has ended before the server has seen its connections end; cutting those off would be an error in
 * the test that is over.
 */
async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const deadline = performance.now() + goodbyeMs
    const connected = async () =>
      (await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name])).rowCount !== 0
    while (performance.now() < deadline && (await connected())) await new Promise((done) => setTimeout(done, 20))
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  } finally {
    await client.end()
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

async function execute(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
