import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { type Part, readRange } from './byte-range.ts'

/** A file to be sent instead of JSON. `fileName` makes it a download. */
export type FileReply = { stream: Readable; mimeType: string; sizeBytes?: number; fileName?: string; etag?: string }

/** A file of which whoever asks may have any part: a player seeks in it. */
export type PartsReply = {
  sizeBytes: number
  mimeType: string
  etag: string
  read(part: Part | null): Promise<Readable>
}

/** Sends a file, or says that the one which the browser has is still it. */
export function sendFile(reply: FastifyReply, file: FileReply) {
  reply.header('cache-control', 'private, no-cache')
  if (file.etag && reply.request.headers['if-none-match'] === `"${file.etag}"`) {
    // Opened and not to be read: nobody else would close it.
    file.stream.destroy()
    return reply.status(304).send()
  }
  reply.type(file.mimeType)
  if (file.etag) reply.header('etag', `"${file.etag}"`)
  if (file.sizeBytes !== undefined) reply.header('content-length', file.sizeBytes)
  if (file.fileName)
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
  return reply.send(file.stream)
}

/** Sends the part of a file that is asked for, or all of it. */
export async function sendParts(reply: FastifyReply, { sizeBytes, mimeType, etag, read }: PartsReply) {
  const { headers } = reply.request
  reply.header('cache-control', 'private, no-cache').header('accept-ranges', 'bytes').header('etag', `"${etag}"`)
  if (headers['if-none-match'] === `"${etag}"`) return reply.status(304).send()
  // Of another file than it has, nobody wants a part.
  const isOther = headers['if-range'] !== undefined && headers['if-range'] !== `"${etag}"`
  const part = isOther ? null : readRange(headers.range, sizeBytes)
  if (part === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${sizeBytes}`).send()
  // First of all: what is not there to be read is answered as any other failure.
  const stream = await read(part)
  if (part) reply.status(206).header('content-range', `bytes ${part.first}-${part.last}/${sizeBytes}`)
  reply.type(mimeType).header('content-length', part ? part.last - part.first + 1 : sizeBytes)
  return reply.send(stream)
}
