import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Auth } from './auth.ts'

const minuteMs = 60_000

/** Attempts for one address of an account: guessing is slow, and nobody's mailbox is filled. */
const attempts = {
  '/api/auth/sign-in/email': { max: 10, timeWindow: minuteMs },
  '/api/auth/sign-in/magic-link': { max: 5, timeWindow: 15 * minuteMs },
} as const

/** Attempts from one network address, whatever accounts they name: a ministry signs in within a minute. */
const attemptsOfAddressPerMinute = 3000

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
  const countAddress = app.createRateLimit({
    max: attemptsOfAddressPerMinute,
    timeWindow: minuteMs,
    keyGenerator: ({ ip }) => ip,
  })
  const limitAddress = async (request: FastifyRequest) => {
    const counted = await countAddress(request)
    if (!counted.isAllowed && counted.isExceeded) throw new AppError('RATE_LIMITED', 'too-many-attempts')
  }
  for (const [method, url] of offered) {
    app.route({
      method,
      url,
      // Programs that look at links before people do ask by HEAD: that must not use up a link.
      exposeHeadRoute: false,
      config: { public: true, ...(isSignIn(url) ? { rateLimit: limitOfAccount(attempts[url]) } : {}) },
      ...(isSignIn(url) ? { onRequest: limitAddress } : {}),
      async handler(request, reply) {
        const headers = fromNodeHeaders(request.headers)
        // better-auth notes where a sign-in came from by this header alone, which anybody can write.
        headers.set('x-forwarded-for', request.ip)
        const response = await auth.handler(
          new Request(new URL(request.url, platform.env.APP_URL), {
            method,
            headers,
            ...(method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
          }),
        )
        if (response.status >= 400) throw asFailure(response.status)
        reply.status(response.status).header('cache-control', 'no-store')
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
        const location = response.headers.get('location')
        if (location) reply.header('location', location)
        // The body would repeat the session's token, which belongs into its cookie alone.
        return reply.send({})
      },
    })
  }
}

type SignInUrl = keyof typeof attempts

const isSignIn = (url: string): url is SignInUrl => Object.hasOwn(attempts, url)

const limitOfAccount = (limit: (typeof attempts)[SignInUrl]) => ({
  ...limit,
  hook: 'preHandler' as const,
  keyGenerator: ({ body, ip }: FastifyRequest) => {
    const parsed = WithEmail.safeParse(body)
    return parsed.success ? `account ${parsed.data.email.toLowerCase()}` : `address ${ip}`
  },
})

/** better-auth's refusals in our closed set; nothing of its wording. */
function asFailure(status: number): AppError {
  if (status === 401) return new AppError('UNAUTHENTICATED', 'wrong-password')
  if (status === 403) return new AppError('FORBIDDEN', 'foreign-origin')
  if (status === 429) return new AppError('RATE_LIMITED', 'too-many-attempts')
  return status < 500 ? new AppError('INVALID', 'sign-in-refused') : new AppError('INTERNAL')
}
