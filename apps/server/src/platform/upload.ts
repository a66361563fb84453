import type { UploadRule } from '@muster/contracts/endpoint'
import type { FastifyRequest } from 'fastify'
import { fileTypeFromBuffer } from 'file-type'
import { AppError } from './errors.ts'

/** One received file. `mimeType` is what its content says, not what its name or its sender say. */
export type Upload = { bytes: Buffer; name: string; mimeType: string }

const longestName = 200

/** The one file of a multipart request, within the rule's size and types. Nothing is kept of a refused one. */
export async function receiveUpload(request: FastifyRequest, rule: UploadRule): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('INVALID', 'file-missing')
  return identified(await receiveFile(request, rule, { fields: 0 }), rule)
}

/** A body to which a file may have been attached: a form of both, or the body alone as JSON. */
export async function receiveAttached(
  request: FastifyRequest,
  rule: UploadRule,
): Promise<{ body: unknown; attachment: Upload | null }> {
  if (!request.isMultipart()) return { body: request.body, attachment: null }
  const received = await receiveFile(request, rule, { fields: 1 })
  return { body: readJson(received.body), attachment: await identified(received, rule) }
}

type Received = { bytes: Buffer; name: string; body: unknown }

async function identified({ bytes, name }: Received, rule: UploadRule): Promise<Upload> {
  // Text bears no mark.
  const mimeType = (await fileTypeFromBuffer(bytes))?.mime ?? 'text/plain'
  if (!rule.mimeTypes.includes(mimeType))
    throw new AppError('UNSUPPORTED_FILE', 'wrong-file-type', { params: { allowed: rule.mimeTypes } })
  return { bytes, name: cleanName(name), mimeType }
}

/** Far more than any body that a file is attached to. */
const mostFieldBytes = 100_000

async function receiveFile(
  request: FastifyRequest,
  rule: UploadRule,
  { fields }: { fields: 0 | 1 },
): Promise<Received> {
  return asSendersDoing(async () => {
    const limits = { fileSize: rule.maxBytes, files: 1, fields, fieldSize: mostFieldBytes }
    const part = await request.file({ limits })
    if (!part) throw new AppError('INVALID', 'file-missing')
    const bytes = await part.toBuffer()
    // `toBuffer` looks for this only while chunks come: a file cut exactly at the end of one would be kept as it is.
    if (part.file.truncated) throw new AppError('TOO_LARGE', 'file-too-large')
    const field = part.fields['body']
    const body = field && 'value' in field ? field.value : null
    // A part may come without a name, whatever its type says.
    return { bytes, name: part.filename ?? '', body }
  })
}

const troublesOfTheDisk: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES', 'ENOENT']
const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && troublesOfTheDisk.includes(error.code)

/** Reads a form. Its parser throws plain errors for a body that breaks off or has no boundary: the sender's doing. */
export async function asSendersDoing<Read>(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read()
  } catch (error) {
    const isKnown = error instanceof AppError || (error instanceof Error && 'statusCode' in error) || isOfTheDisk(error)
    throw isKnown ? error : new AppError('INVALID', 'malformed-upload')
  }
}

/** What is no JSON is no body, which its schema will say. */
function readJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text
  } catch {
    return null
  }
}

/** Control characters, and those that steer the direction of text: they disguise what a file is. */
const disguises = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\u2028\u2029]/gu

/** The last part of whatever path was sent, without what disguises it. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.toWellFormed().replaceAll(disguises, '').normalize('NFC').slice(0, longestName).toWellFormed() || 'file'
}
