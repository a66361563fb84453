import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { minuteMs } from '../../platform/durations.ts'
import { AppError } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Auth } from './auth.ts'
import { findSignedIn, recordSigning, type SigningAction } from './sign-in-audit.service.ts'

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

/** What goes into the audit where it succeeds. */
const signingActions: Partial<Record<(typeof offered)[number][1], SigningAction>> = {
  '/api/auth/sign-in/email': 'account.sign-in-by-password',
  '/api/auth/magic-link/verify': 'account.sign-in-by-link',
  '/api/auth/sign-out': 'account.sign-out',
}

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
        // Afterwards the cookie says nothing any more.
        const leaving = url === '/api/auth/sign-out' ? await findSignedIn(auth, headers.get('cookie')) : null
        const response = await auth.handler(
          new Request(new URL(request.url, platform.env.APP_URL), {
            method,
            headers,
            ...(method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
          }),
        )
        if (response.status >= 400) throw asFailure(response.status)
        const cookies = response.headers.getSetCookie()
        const action = signingActions[url]
        if (action) {
          // Before the cookie is handed out: whoever is let in is on record.
          const accountId = leaving ?? (await findSignedIn(auth, cookies.map(withoutAttributes).join('; ')))
          if (accountId) await recordSigning(platform, { action, accountId, origin: originOf(request) })
        }
        reply.status(response.status).header('cache-control', 'no-store')
        for (const cookie of cookies) reply.header('set-cookie', cookie)
        const location = response.headers.get('location')
        if (location) reply.header('location', location)
        // The body would repeat the session's token, which belongs into its cookie alone.
        return reply.send({})
      },
    })
  }
}

const withoutAttributes = (cookie: string) => cookie.split(';', 1)[0]

const originOf = ({ ip, headers }: FastifyRequest) => ({
  address: ip,
  userAgent: headers['user-agent']?.slice(0, 300) ?? null,
})

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
