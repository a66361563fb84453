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
  const part = await request.file({ limits: { fileSize: rule.maxBytes, files: 1, fields: 0 } })
  if (!part) throw new AppError('INVALID', 'file-missing')
  const bytes = await part.toBuffer()
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !rule.mimeTypes.includes(type.mime))
    throw new AppError('UNSUPPORTED_FILE', 'wrong-file-type', { params: { allowed: rule.mimeTypes } })
  return { bytes, name: cleanName(part.filename), mimeType: type.mime }
}

/** The last part of whatever path was sent, without control characters. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replaceAll(/\p{Cc}/gu, '')
      .normalize('NFC')
      .slice(0, longestName) || 'file'
  )
}
