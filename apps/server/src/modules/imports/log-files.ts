import { buffer } from 'node:stream/consumers'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import type { Upload } from '../../platform/upload.ts'
import type { Log, LogReading, Reading } from './log-reading.ts'
import { readInThread } from './read-in-thread.ts'

/** A preview is asked for again with every decision. Few are made at the same time. */
const mostRemembered = 4
const remembered = new Map<string, Promise<LogReading>>()

/** Keeps the file of a log that was read, outside a transaction: what was found in it is shown next. */
export async function keepLog({ platform }: Ctx, file: Pick<Upload, 'bytes' | 'mimeType'>, found: Found) {
  const kept = await platform.storage.keep(file.bytes, file.mimeType)
  remember(keyOf(kept.sha256, found.reading), Promise.resolve(found.read))
  return kept
}

type Found = { reading: Reading; read: LogReading }

/** Reads the kept file of a draft. REFUSED `log-file-removed`; UNSUPPORTED_FILE with a `LogFailure`. */
export async function readKept(
  { platform }: Ctx,
  { storageKey, sha256 }: { storageKey: string | null; sha256: string },
  reading: Reading,
): Promise<Log> {
  if (storageKey === null) throw new AppError('REFUSED', 'log-file-removed')
  const key = keyOf(sha256, reading)
  const known = remembered.get(key)
  const pending =
    known ??
    platform.storage
      .read(storageKey)
      .then(buffer)
      .then((bytes) => readInThread(bytes, reading))
  remember(key, pending)
  const read = await pending
  if (!read.ok) throw new AppError('UNSUPPORTED_FILE', read.reason)
  return read.log
}

const keyOf = (sha256: string, reading: Reading) => JSON.stringify([sha256, reading])

function remember(key: string, pending: Promise<LogReading>): void {
  remembered.delete(key)
  remembered.set(key, pending)
  pending.catch(() => remembered.delete(key))
  for (const eldest of [...remembered.keys()].slice(0, -mostRemembered)) remembered.delete(eldest)
}
