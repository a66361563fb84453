import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Env } from '../env.ts'
import type { Part } from './byte-range.ts'
import type { Clock } from './clock.ts'
import type { Database } from './db.ts'
import { openDisk } from './disk.ts'
import type { Incoming } from './incoming.ts'
import { keepStoredFile } from './stored-files.store.ts'

/** A kept file, for whoever names it: `fileId` is its row. */
export type KeptFile = { fileId: string; sha256: string; sizeBytes: number }

/** Files by the digest of their content: the same bytes are kept once, and never change under their key. */
export type Storage = {
  /**
   * Keeps bytes, and tells by which row they can be named. To be called outside a transaction, so that the row is there
   * before the bytes are: what nothing comes to name within a day is swept by its row.
   */
  keep(bytes: Uint8Array, mimeType: string): Promise<KeptFile>
  /** The same for a file that has come in and lies aside: however large, it is never in memory. */
  keepIncoming(incoming: Incoming): Promise<KeptFile>
  /** All of a file, or a part of it. */
  read(storageKey: string, part?: Part | null): Promise<Readable>
  /** Removes the bytes under a key; nothing to do where there are none. */
  remove(storageKey: string): Promise<void>
}

type Beneath = { env: Pick<Env, 'STORAGE' | 'DATA_DIR'>; database: Pick<Database, 'client'>; clock: Clock }

export function makeStorage({ env, database, clock }: Beneath): Storage {
  const { disk, readPart } = openDisk(env)
  /** Whole: a process that ended while it wrote leaves a file that is cut short. */
  const isThere = async (storageKey: string, sizeBytes: number) =>
    (await disk.exists(storageKey)) && (await disk.getMetaData(storageKey)).contentLength === sizeBytes
  const keepUnder = async (
    { sha256, sizeBytes, mimeType }: { sha256: string; sizeBytes: number; mimeType: string },
    bring: (storageKey: string) => Promise<void>,
  ): Promise<KeptFile> => {
    const storageKey = `${sha256.slice(0, 2)}/${sha256}`
    const fileId = await keepStoredFile(database.client, { sha256, storageKey, mimeType, sizeBytes, at: clock.now() })
    if (!(await isThere(storageKey, sizeBytes))) await bring(storageKey)
    return { fileId, sha256, sizeBytes }
  }
  return {
    keep(bytes, mimeType) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return keepUnder({ sha256, sizeBytes: bytes.byteLength, mimeType }, (key) => disk.put(key, bytes))
    },
    keepIncoming: (incoming) =>
      keepUnder(incoming, (key) =>
        disk.putStream(key, createReadStream(incoming.path), { contentLength: incoming.sizeBytes }),
      ),
    read: (storageKey, part) => (part ? readPart(storageKey, part) : disk.getStream(storageKey)),
    remove: (storageKey) => disk.delete(storageKey),
  }
}
