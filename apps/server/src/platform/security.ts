import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { isThisMachine, namesOfThisMachine } from '@muster/contracts/this-machine'
import type { FastifyInstance } from 'fastify'
import type { Env } from '../env.ts'
import { AppError } from './errors.ts'
import { generalLimit } from './request-limits.ts'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Headers, origin check and a limit on requests. No script runs but our own files; Mantine's one style element carries
 * the nonce, and style attributes (positions) are allowed. `secret` signs sign-in cookies: the limit counts by them.
 */
export async function secure(app: FastifyInstance, env: Env, secret: string): Promise<void> {
  const origins = trustedOrigins(env)
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:', ...mediaOrigins(env)],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...webSocketOrigins(origins)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: env.APP_URL.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers
    if (changing.has(request.method) && origin !== undefined && !origins.has(origin))
      throw new AppError('FORBIDDEN', 'foreign-origin')
  })
  await app.register(rateLimit, generalLimit(secret))
}

/** Media and nothing else: what lies elsewhere can be heard and seen, and neither run nor be sent anything of a page. */
const mediaOrigins = ({ MEDIA_ORIGINS }: Env) => (MEDIA_ORIGINS === 'none' ? [] : MEDIA_ORIGINS.split(' '))

/** The origins from which changes and sockets are accepted; on a local machine all of its names. */
export function trustedOrigins(env: Env): Set<string> {
  const { origin, hostname, port } = new URL(env.APP_URL)
  if (!isThisMachine(hostname)) return new Set([origin])
  return new Set([origin, ...namesOfThisMachine.map((name) => `http://${name}:${port}`)])
}

/** Without IPv6 addresses, which no browser takes here; there 'self' has to do. */
const webSocketOrigins = (origins: Set<string>) =>
  [...origins].filter((origin) => !origin.includes('[')).map((origin) => origin.replace(/^http/, 'ws'))
