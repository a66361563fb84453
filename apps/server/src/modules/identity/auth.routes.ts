import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import type { Auth } from './auth.ts'

/** Attempts a minute for one address of an account: guessing is slow, a ministry behind one network address is not. */
const attemptsPerMinute = 10

/** What better-auth offers and we let through; the rest of its routes does not exist. */
const offered = [
  ['POST', '/api/auth/sign-in/email'],
  ['POST', '/api/auth/sign-in/magic-link'],
  ['GET', '/api/auth/magic-link/verify'],
  ['POST', '/api/auth/sign-out'],
  ['GET', '/api/auth/get-session'],
] as const

const WithEmail = z.object({ email: z.string() })

/** better-auth behind Fastify: requests are handed on whole, cookies come back one by one. */
export function bindAuthRoutes(app: FastifyInstance, platform: Platform, auth: Auth): void {
  for (const [method, url] of offered) {
    app.route({
      method,
      url,
      config: {
        public: true,
        rateLimit: {
          max: attemptsPerMinute,
          timeWindow: '1 minute',
          hook: 'preHandler' as const,
          allowList: () => !url.startsWith('/api/auth/sign-in/'),
          keyGenerator: ({ body, ip }) => {
            const parsed = WithEmail.safeParse(body)
            return parsed.success ? `sign-in:${parsed.data.email.toLowerCase()}` : `sign-in:${ip}`
          },
        },
      },
      async handler(request, reply) {
        const response = await auth.handler(
          new Request(new URL(request.url, platform.env.APP_URL), {
            method,
            headers: fromNodeHeaders(request.headers),
            ...(method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
          }),
        )
        reply.status(response.status)
        for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
        return reply.send(await response.text())
      },
    })
  }
}
