import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../platform/errors.ts'
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
] as const

const WithEmail = z.object({ email: z.string() })

/** better-auth behind Fastify: requests are handed on whole; cookies, a redirect or our own failure come back. */
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
        if (response.status >= 400) throw asFailure(response.status)
        reply.status(response.status)
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
        const location = response.headers.get('location')
        if (location) reply.header('location', location)
        // The body would repeat the session's token, which belongs into its cookie alone.
        return reply.send({})
      },
    })
  }
}

/** better-auth's refusals in our closed set; nothing of its wording. */
function asFailure(status: number): AppError {
  if (status === 401) return new AppError('UNAUTHENTICATED', 'wrong-password')
  if (status === 403) return new AppError('FORBIDDEN', 'foreign-origin')
  if (status === 429) return new AppError('RATE_LIMITED', 'too-many-attempts')
  return status < 500 ? new AppError('INVALID', 'sign-in-refused') : new AppError('INTERNAL')
}
