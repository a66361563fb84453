import { randomUUID } from 'node:crypto'
import { applyMigrations } from '@muster/prisma/migrate'
import pg from 'pg'

/** A migrated database of one's own; `drop` removes it, whoever is still connected. */
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
    drop: () => execute(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
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
