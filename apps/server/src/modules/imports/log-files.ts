import { buffer } from 'node:stream/consumers'
import type { Ctx } from '../../platform/ctx.ts'
import { minuteMs } from '../../platform/durations.ts'
import { AppError } from '../../platform/errors.ts'
import type { Upload } from '../../platform/upload.ts'
import type { Log, LogReading, Reading } from './log-reading.ts'
import { readInThread } from './read-in-thread.ts'
import { makeRecent } from './recent.ts'

/** A preview is asked for again with every decision; few are made at the same time. Names of people are in them. */
const remembered = makeRecent<LogReading>({ most: 4, keptMs: 15 * minuteMs })

/** Keeps the file of a log that was read, outside a transaction: what was found in it is shown next. */
export async function keepLog({ platform }: Ctx, file: Pick<Upload, 'bytes' | 'mimeType'>, found: Found) {
  const kept = await platform.storage.keep(file.bytes, file.mimeType)
  remembered.put(keyOf(kept.sha256, found.reading), Promise.resolve(found.read))
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
  const pending =
    remembered.find(key) ??
    platform.storage
      .read(storageKey)
      .then(buffer)
      .then((bytes) => readInThread(bytes, reading))
  remembered.put(key, pending)
  const read = await pending
  if (!read.ok) throw new AppError('UNSUPPORTED_FILE', read.reason)
  return read.log
}

/** Forgets what this process read in a file, once the transaction of `ctx` that removes it is committed. */
export function forgetRead(ctx: Ctx, { sha256 }: { sha256: string }): void {
  ctx.emit(() => remembered.forget((key) => key.startsWith(keyStart(sha256))))
}

const keyStart = (sha256: string) => `${sha256} `
const keyOf = (sha256: string, reading: Reading) => keyStart(sha256) + JSON.stringify(reading)
