import type { Db } from './db.ts'
import { newUuid } from './ids.ts'

type Kept = { sha256: string; storageKey: string; mimeType: string; sizeBytes: number; at: Date }

/**
 * The row of a digest, which counts as kept at `at` from now on. In one statement that commits by itself: where the row is
 * being swept at this moment it waits, and makes a new one.
 */
export async function keepStoredFile(db: Db, { sha256, storageKey, mimeType, sizeBytes, at }: Kept): Promise<string> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO stored_file (id, sha256, "storageKey", "mimeType", "sizeBytes", "keptAt")
    VALUES (${newUuid()}::uuid, ${sha256}, ${storageKey}, ${mimeType}, ${sizeBytes}, ${at})
    ON CONFLICT (sha256) DO UPDATE SET "keptAt" = greatest(stored_file."keptAt", excluded."keptAt")
    RETURNING id`
  const [row] = rows
  if (!row) throw new Error('A kept file has no row.')
  return row.id
}

/** Nothing names the file. Every table that can is asked: a test compares this with the database's foreign keys. */
const unnamed = {
  decks: { none: {} },
  pictured: { none: {} },
  certificates: { none: {} },
  imports: { none: {} },
  attachments: { none: {} },
  recordings: { none: {} },
  videos: { none: {} },
}

/** At most `limit` files that nothing names and that were last kept before `before`, the eldest first. */
export async function listUnnamedFiles(db: Db, { before, limit }: { before: Date; limit: number }): Promise<string[]> {
  const rows = await db.storedFile.findMany({
    where: { keptAt: { lt: before }, ...unnamed },
    orderBy: { keptAt: 'asc' },
    take: limit,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * Takes the row of such a file away, in a transaction; null where it was named, kept again or taken meanwhile. Whoever
 * keeps the same bytes now waits until the transaction ends.
 */
export async function takeUnnamedFile(
  db: Db,
  { id, before }: { id: string; before: Date },
): Promise<{ storageKey: string } | null> {
  // Waits for whoever is about to name the file; what is read after it sees them.
  await db.$queryRaw`SELECT id FROM stored_file WHERE id = ${id}::uuid FOR UPDATE`
  const file = await db.storedFile.findFirst({
    where: { id, keptAt: { lt: before }, ...unnamed },
    select: { storageKey: true },
  })
  if (file) await db.storedFile.delete({ where: { id } })
  return file
}
