import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins/magic-link'
import { v7 } from 'uuid'
import type { Platform } from '../../platform/platform.ts'

/** An e-mail link works once, within fifteen minutes. */
const linkLifeSeconds = 15 * 60
/** From when it was made, however often it is used: so long lives its cookie, too. */
const sessionLifeSeconds = 14 * 24 * 60 * 60

type Hands = {
  sendLink(link: { email: string; url: string }): Promise<void>
  /** Somebody has signed in, and is answered once this is done. */
  onSignIn(): Promise<void>
}

/**
 * Sign-in by password and e-mail link (better-auth on our own tables). Accounts are made by administrators or the demo,
 * never by signing up; a link asked for an unknown address is answered alike and not sent.
 */
export function makeAuth(platform: Platform, secret: string, { sendLink, onSignIn }: Hands) {
  const { env, database } = platform
  return betterAuth({
    baseURL: env.APP_URL,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    database: prismaAdapter(database.client, { provider: 'postgresql' }),
    user: { modelName: 'account' },
    session: {
      modelName: 'signInSession',
      fields: { userId: 'accountId' },
      expiresIn: sessionLifeSeconds,
    },
    account: { modelName: 'signInMethod', fields: { userId: 'accountId', accountId: 'methodAccountId' } },
    verification: { modelName: 'signInToken' },
    databaseHooks: {
      session: {
        create: {
          after: () => onSignIn().catch((error: unknown) => platform.log.error(error, 'what follows a sign-in failed')),
        },
      },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    plugins: [
      magicLink({
        expiresIn: linkLifeSeconds,
        disableSignUp: true,
        // A copy of the database opens no account.
        storeToken: 'hashed',
        // Not waited for: how long the answer takes would tell who has an account.
        sendMagicLink: ({ email, url }) => {
          sendLink({ email, url }).catch((error: unknown) => platform.log.error(error, 'a sign-in link was not sent'))
        },
      }),
    ],
    // Our own limits (auth.routes.ts) count per account: everybody in a ministry comes from one address.
    rateLimit: { enabled: false },
    advanced: {
      // better-auth would switch these checks off under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: env.APP_URL.startsWith('https:'),
      cookiePrefix: 'muster',
      database: { generateId: () => v7() },
    },
    logger: { disabled: true },
  })
}

export type Auth = ReturnType<typeof makeAuth>
