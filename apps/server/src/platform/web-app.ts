import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AppError } from './errors.ts'

/** Where a page would be no answer: what asks there wants data, or a file that an earlier build had. */
const neverThePage = /^\/(api|live|assets)(\/|$)/

const oneYear = 'public, max-age=31536000, immutable'

/**
 * Serves the built web application: hashed assets for ever, and for every other address that is not the API's or an asset's the page
 * itself, with this answer's style nonce written into it. Without a build the API works alone.
 */
export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  const page = join(folder, 'index.html')
  const html = existsSync(page) ? readFileSync(page, 'utf8') : null
  if (html !== null) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      globIgnore: ['index.html'],
      // The build leaves each of them in smaller encodings beside it.
      preCompressed: true,
      setHeaders: (response, path) => {
        if (path.includes('/assets/')) response.header('cache-control', oneYear)
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (html === null || request.method !== 'GET' || neverThePage.test(request.url.split('?')[0] ?? ''))
      throw new AppError('NOT_FOUND', 'no-such-address')
    return reply
      .type('text/html')
      .header('cache-control', 'no-cache')
      .send(html.replace('__STYLE_NONCE__', reply.cspNonce.style))
  })
}
