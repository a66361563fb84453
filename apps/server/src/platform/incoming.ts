import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { UploadRule } from '@muster/contracts/endpoint'
import type { FastifyRequest } from 'fastify'
import { fileTypeFromFile } from 'file-type'
import type { Env } from '../env.ts'
import { dayMs } from './durations.ts'
import { AppError } from './errors.ts'
import { asSendersDoing, cleanName } from './upload.ts'

/** A file that has come in and lies aside, on the disk. `mimeType` is what its content says. */
export type Incoming = {
  path: string
  name: string
  mimeType: string
  sizeBytes: number
  sha256: string
  /** Removes what lies aside; whoever wants it has kept it by then. */
  discard(): Promise<void>
}

const megabyte = 1024 * 1024
/** No request takes so long. */
const abandonedMs = dayMs

const folderIn = (env: Pick<Env, 'DATA_DIR'>) => resolve(env.DATA_DIR, 'incoming')

/** Removes what a process left aside that ended while a file came in. */
export async function removeAbandoned(env: Pick<Env, 'DATA_DIR'>, nowMs: number): Promise<void> {
  const folder = folderIn(env)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = resolve(folder, name)
    // Another process may take it away meanwhile.
    const known = await stat(path).catch(() => null)
    if (known !== null && nowMs - known.mtimeMs > abandonedMs) await rm(path, { force: true })
  }
}

/**
 * The one file of a multipart request, written to the data folder as it comes, so that it is never all in memory. Nothing is
 * left of a refused one.
 */
export async function receiveIncoming(
  request: FastifyRequest,
  { mimeTypes }: Pick<UploadRule, 'mimeTypes'>,
  env: Pick<Env, 'DATA_DIR' | 'RECORDING_MAX_MB'>,
): Promise<Incoming> {
  if (!request.isMultipart()) throw new AppError('INVALID', 'file-missing')
  const folder = folderIn(env)
  await mkdir(folder, { recursive: true })
  const path = resolve(folder, randomUUID())
  const discard = () => rm(path, { force: true })
  try {
    const received = await write(request, { path, maxBytes: env.RECORDING_MAX_MB * megabyte })
    const mimeType = (await fileTypeFromFile(path))?.mime ?? 'text/plain'
    if (!mimeTypes.includes(mimeType))
      throw new AppError('UNSUPPORTED_FILE', 'wrong-file-type', { params: { allowed: mimeTypes } })
    return { path, mimeType, ...received, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function write(request: FastifyRequest, { path, maxBytes }: { path: string; maxBytes: number }) {
  return asSendersDoing(async () => {
    const part = await request.file({ limits: { fileSize: maxBytes, files: 1, fields: 0 }, throwFileSizeLimit: false })
    if (!part) throw new AppError('INVALID', 'file-missing')
    const digest = createHash('sha256')
    let sizeBytes = 0
    const measured = new Transform({
      transform(chunk: Buffer, _, done) {
        digest.update(chunk)
        sizeBytes += chunk.length
        done(null, chunk)
      },
    })
    await pipeline(part.file, measured, createWriteStream(path))
    if (part.file.truncated) throw new AppError('TOO_LARGE', 'file-too-large', { params: { maxBytes } })
    return { name: cleanName(part.filename ?? ''), sizeBytes, sha256: digest.digest('hex') }
  })
}
