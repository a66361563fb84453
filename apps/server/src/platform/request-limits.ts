import type { RateLimitOptions, RateLimitPluginOptions } from '@fastify/rate-limit'
import { findSignInToken } from './sign-in-cookie.ts'

/** What one signed-in browser may ask, and what all who are not signed in at one network address may: a whole ministry
 * comes through one, and each of its people loads the application before they sign in. Requests a minute. */
const perMinute = { browser: 1200, address: 60_000 } as const

/** More than people ever are at once: what is forgotten begins to count anew. */
const mostKeys = 50_000

/** The limit on every route without one of its own. A cookie that this installation did not sign counts for nothing. */
export function generalLimit(secret: string): RateLimitPluginOptions {
  const addressKey = (ip: string) => `address ${ip}`
  return {
    timeWindow: '1 minute',
    cache: mostKeys,
    keyGenerator: ({ headers, ip }) => findSignInToken(headers.cookie, secret) ?? addressKey(ip),
    max: ({ ip }, key) => (key === addressKey(ip) ? perMinute.address : perMinute.browser),
  }
}

/** Certificates that one network address may look up in a minute: a room full of people, not a harvest. */
const ownLimits: Readonly<Record<string, RateLimitOptions>> = {
  '/api/verify/:serial': { max: 300, timeWindow: '1 minute', keyGenerator: ({ ip }) => ip },
}

/** The limit of a route that has one of its own, as its configuration. */
export function limitOf(path: string): { rateLimit?: RateLimitOptions } {
  const rateLimit = ownLimits[path]
  return rateLimit ? { rateLimit } : {}
}
