import type { RateLimitOptions, RateLimitPluginOptions } from '@fastify/rate-limit'
import { type Arriving, clientAddress } from './client-address.ts'
import { minuteMs } from './durations.ts'
import { findSignInToken } from './sign-in-cookie.ts'
import { makeWindowCounter } from './window-counter.ts'

/** What one signed-in browser may ask, and what all who are not signed in at one network address may: a whole ministry
 * comes through one, and each of its people loads the application before they sign in. Requests a minute. */
const perMinute = { browser: 1200, address: 60_000 } as const

/** The built application's files: a page takes a dozen of them, and to send one costs no more than to refuse it. */
const isAsset = (url: string) => url.startsWith('/assets/')

/**
 * Sockets that one signed-in browser may open in a minute: all its tabs, coming back again and again. And how many all who
 * are not signed in may at one address: none of them gets in, so that is only for being told why.
 */
const connectionsPerMinute = { browser: 300, address: 300 } as const

/** More than people ever are at once: what is forgotten begins to count anew. */
const mostKeys = 50_000

const addressKey = (ip: string) => `address ${ip}`

/** The limit on every route without one of its own. A cookie that this installation did not sign counts for nothing. */
export function generalLimit(secret: string): RateLimitPluginOptions {
  return {
    timeWindow: minuteMs,
    cache: mostKeys,
    allowList: ({ url }) => isAsset(url),
    keyGenerator: ({ headers, ip }) => findSignInToken(headers.cookie, secret) ?? addressKey(ip),
    max: ({ ip }, key) => (key === addressKey(ip) ? perMinute.address : perMinute.browser),
  }
}

/** The limit on sockets: whether one more may be opened. Everybody who is signed in is counted for themselves. */
export function makeConnectionLimit(
  secret: string,
  { behindProxy }: { behindProxy: boolean },
): (request: Arriving) => boolean {
  const count = makeWindowCounter({ windowMs: minuteMs, mostKeys })
  return (request) => {
    const token = findSignInToken(request.headers.cookie, secret)
    if (token !== null) return count(token) <= connectionsPerMinute.browser
    return count(addressKey(clientAddress(request, { behindProxy }))) <= connectionsPerMinute.address
  }
}

/** Captions that one network address may push in a minute: a speech service with many sessions; each token has a limit of its own. */
const captionsPerMinute = 12_000

/** Certificates that one network address may look up in a minute: a room full of people, not a harvest. */
const ownLimits: Readonly<Record<string, RateLimitOptions>> = {
  '/api/verify/:serial': { max: 300, timeWindow: minuteMs, keyGenerator: ({ ip }) => ip },
  '/api/captions': { max: captionsPerMinute, timeWindow: minuteMs, keyGenerator: ({ ip }) => ip },
}

/** The limit of a route that has one of its own, as its configuration. */
export function limitOf(path: string): { rateLimit?: RateLimitOptions } {
  const rateLimit = ownLimits[path]
  return rateLimit ? { rateLimit } : {}
}
