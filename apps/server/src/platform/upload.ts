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
  const { bytes, name } = await receiveFile(request, rule)
  // Text bears no mark.
  const mimeType = (await fileTypeFromBuffer(bytes))?.mime ?? 'text/plain'
  if (!rule.mimeTypes.includes(mimeType))
    throw new AppError('UNSUPPORTED_FILE', 'wrong-file-type', { params: { allowed: rule.mimeTypes } })
  return { bytes, name: cleanName(name), mimeType }
}

async function receiveFile(request: FastifyRequest, rule: UploadRule): Promise<{ bytes: Buffer; name: string }> {
  try {
    const part = await request.file({ limits: { fileSize: rule.maxBytes, files: 1, fields: 0 } })
    if (!part) throw new AppError('INVALID', 'file-missing')
    const bytes = await part.toBuffer()
    // `toBuffer` looks for this only while chunks come: a file cut exactly at the end of one would be kept as it is.
    if (part.file.truncated) throw new AppError('TOO_LARGE', 'file-too-large')
    // A part may come without a name, whatever its type says.
    return { bytes, name: part.filename ?? '' }
  } catch (error) {
    // The parser throws plain errors for a body that breaks off or has no boundary: the sender's doing.
    const isKnown = error instanceof AppError || (error instanceof Error && 'statusCode' in error)
    throw isKnown ? error : new AppError('INVALID', 'malformed-upload')
  }
}

/** Control characters, and those that steer the direction of text: they disguise what a file is. */
const disguises = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\u2028\u2029]/gu

/** The last part of whatever path was sent, without what disguises it. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.toWellFormed().replaceAll(disguises, '').normalize('NFC').slice(0, longestName).toWellFormed() || 'file'
}
