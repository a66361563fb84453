import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toAppError } from './failure.ts'
import { asSendersDoing, receiveUpload } from './upload.ts'

const rule = { maxBytes: 1000, mimeTypes: ['application/pdf'] }
const pdf = '%PDF-1.7\n'.padEnd(rule.maxBytes, ' ')
let app: FastifyInstance

beforeAll(async () => {
  app = Fastify()
  await app.register(multipart)
  app.setErrorHandler((thrown, _, reply) => {
    const { code, reason } = toAppError(thrown).error
    return reply.status(400).send({ code, reason })
  })
  app.route({
    method: 'POST',
    url: '/',
    async handler(request) {
      const { name, bytes } = await receiveUpload(request, rule)
      return { name, sizeBytes: bytes.length }
    },
  })
})
afterAll(() => app.close())

/** Sends a body in exactly these pieces, each of which is read before the next comes. */
async function send(pieces: string[], type = 'multipart/form-data; boundary=B'): Promise<unknown> {
  const payload = Readable.from(oneByOne(pieces))
  const answer = await app.inject({ method: 'POST', url: '/', headers: { 'content-type': type }, payload })
  return answer.json()
}

async function* oneByOne(pieces: string[]) {
  for (const piece of pieces) {
    yield Buffer.from(piece)
    await setTimeout(networkPauseMs)
  }
}
const networkPauseMs = 10
const head = (name: string) => `--B\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
const end = '\r\n--B--\r\n'

describe('a file of the largest size is taken, and one byte more is refused whole', () => {
  test.each<[string, string[], unknown]>([
    ['in one piece', [head('a.pdf') + pdf + end], { name: 'a.pdf', sizeBytes: 1000 }],
    ['too large in one piece', [`${head('a.pdf')}${pdf} ${end}`], { code: 'TOO_LARGE', reason: 'file-too-large' }],
    ['too large in a second piece', [head('a.pdf') + pdf, ` ${end}`], { code: 'TOO_LARGE', reason: 'file-too-large' }],
    ['too large by many pieces', [head('a.pdf') + pdf, pdf, pdf, end], { code: 'TOO_LARGE', reason: 'file-too-large' }],
  ])('%s', async (_, pieces, expected) => {
    expect(await send(pieces)).toEqual(expected)
  })
})

describe('what is no proper upload is the sender’s doing', () => {
  test.each<[string, string[], unknown]>([
    ['a body that breaks off', [head('a.pdf'), '%PDF-1.7'], { code: 'INVALID', reason: 'malformed-upload' }],
    ['a body that is no form', ['garbage'], { code: 'INVALID', reason: 'malformed-upload' }],
    ['a form without a file', ['--B--\r\n'], { code: 'INVALID', reason: 'file-missing' }],
    ['a prototype as field', [head('a.pdf').replace('"file"', '"__proto__"') + pdf + end], { code: 'INVALID' }],
    ['another type', [`${head('a.pdf')}<html>${end}`], { code: 'UNSUPPORTED_FILE', reason: 'wrong-file-type' }],
  ])('%s', async (_, pieces, expected) => {
    expect(await send(pieces)).toEqual(expected)
  })

  test('a form without a boundary', async () => {
    expect(await send(['x'], 'multipart/form-data')).toEqual({ code: 'INVALID', reason: 'malformed-upload' })
  })
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\decks\\a.pdf', 'a.pdf'],
  ['slides\u202Efdp.exe', 'slidesfdp.exe'],
  ['a\u2028b\u0007.pdf', 'ab.pdf'],
  [`${'a'.repeat(199)}😀.pdf`, `${'a'.repeat(199)}\uFFFD`],
])('a file called %j is kept as %j', async (sent, kept) => {
  expect(await send([head(sent) + pdf + end])).toMatchObject({ name: kept })
})

test('a file without a name gets one', async () => {
  const nameless = head('')
    .replace('; filename=""', '')
    .replace('\r\n\r\n', '\r\nContent-Type: application/octet-stream\r\n\r\n')
  expect(await send([nameless + pdf + end])).toMatchObject({ name: 'file' })
})

test('a disk that is full is nobody’s doing but ours', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
  const thrown = await asSendersDoing(() => Promise.reject(full)).catch((error: unknown) => error)
  expect(toAppError(thrown)).toMatchObject({ error: { code: 'INTERNAL' }, expected: false })
})
