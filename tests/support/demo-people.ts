import { demoPassword } from '@muster/server/modules/demo/facts/logins'
import type { BrowserContext } from '@playwright/test'

export const secretariat = 'secretariat@demo.example'
export const facilitator = 'facilitator@demo.example'
export const participant = 'bat-erdeniin.tsetsegmaa@demo.example'
/** One of those who missed the second day of the finished mission. */
export const absentee = 'maria.concepcion.dela.cruz@demo.example'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
/** Attempts for one address are limited, as they should be: each account signs in once and its cookies go round. */
const signedIn = new Map<string, Cookies>()

/** Signs a browser in; the demo's password opens every account. */
export async function signInTo(context: BrowserContext, url: string, email: string): Promise<void> {
  const key = `${url} ${email}`
  const known = signedIn.get(key)
  if (known) return context.addCookies(known)
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password: demoPassword },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}`)
  signedIn.set(key, await context.cookies())
}
