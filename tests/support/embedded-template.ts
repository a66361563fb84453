import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '@muster/prisma/embedded'
import { applyMigrations } from '@muster/prisma/migrate'

/**
 * Makes the migrated, empty database that every embedded one of a test is a copy of: making one takes longer than most
 * tests. Where it is is in MUSTER_TEST_EMBEDDED_TEMPLATE of every test process. A global set-up of vitest's project
 * `pglite` and of Playwright; returns what removes it.
 */
export default async function makeEmbeddedTemplate(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-template-'))
  const directory = join(folder, 'database')
  const embedded = await openEmbedded(directory)
  await applyMigrations(embedded.connection)
  await embedded.close()
  process.env['MUSTER_TEST_EMBEDDED_TEMPLATE'] = directory
  return () => rm(folder, { recursive: true, force: true })
}
