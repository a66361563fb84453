import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from './postgres.ts'

/** A fresh, migrated database for one test file: the settings that open it, and what removes it. */
export type TestDatabase = { env: { DATABASE_URL?: string; DATA_DIR: string }; remove(): Promise<void> }

/** PostgreSQL; or the embedded database where `MUSTER_TEST_DB=pglite` or `embedded` says so. Both get a folder for files. */
export async function openTestDatabase({ embedded = false } = {}): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-test-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  if (embedded || process.env['MUSTER_TEST_DB'] === 'pglite') {
    const template = process.env['MUSTER_TEST_EMBEDDED_TEMPLATE']
    if (template !== undefined) await cp(template, join(folder, 'database'), { recursive: true })
    return { env: { DATA_DIR: folder }, remove: removeFolder }
  }
  const postgres = await createTestDatabase()
  return {
    env: { DATABASE_URL: postgres.url, DATA_DIR: folder },
    async remove() {
      await postgres.drop()
      await removeFolder()
    },
  }
}
