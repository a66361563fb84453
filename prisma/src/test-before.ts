import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, openEmbedded } from './embedded.ts'
import { applyMigrations, listMigrations, migrationsFolder } from './migrate.ts'

/** An embedded database as it stood before the migration whose name ends like that, for what is filled in as it then was. */
export async function openBefore(migration: string): Promise<Embedded> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-before-'))
  for (const { name } of listMigrations()) {
    if (name.endsWith(migration)) break
    cpSync(join(migrationsFolder, name), join(folder, name), { recursive: true })
  }
  const embedded = await openEmbedded(undefined)
  await applyMigrations(embedded.connection, folder)
  rmSync(folder, { recursive: true, force: true })
  return embedded
}
