import { createHmac, timingSafeEqual } from 'node:crypto'

/** better-auth's cookie: the token and its HMAC-SHA-256, `token.signature`, percent-encoded; `__Secure-` on https. */
const written = /(?:^|;\s*)(?:__Secure-)?muster\.session_token=([\w.-]+)\.([\w%+/=]+)/

/**
 * The sign-in token that cookies carry, where it was signed with `secret`; else null. Whether that sign-in still holds
 * only the database knows.
 */
export function findSignInToken(cookies: string | undefined, secret: string): string | null {
  const [, token, signature] = written.exec(cookies ?? '') ?? []
  if (token === undefined || signature === undefined) return null
  const due = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(
    signature.replaceAll(/%2b/gi, '+').replaceAll(/%2f/gi, '/').replaceAll(/%3d/gi, '='),
    'base64',
  )
  return given.length === due.length && timingSafeEqual(given, due) ? token : null
}
