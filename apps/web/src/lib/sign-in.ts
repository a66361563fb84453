import { CallError } from './call.ts'

/** better-auth's own routes: they speak their own tongue, which ends here. */
async function post(path: string, body: object): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new CallError({ code: 'UNAVAILABLE', reason: 'no-connection' })
  })
  if (response.ok) return
  if (response.status === 429) throw new CallError({ code: 'RATE_LIMITED', reason: 'too-many-attempts' })
  if (response.status === 401) throw new CallError({ code: 'UNAUTHENTICATED', reason: 'wrong-password' })
  throw new CallError(response.status < 500 ? { code: 'INVALID', reason: 'sign-in-refused' } : { code: 'INTERNAL' })
}

/** Throws CallError: `wrong-password`, `too-many-attempts`. */
export const signInByPassword = (email: string, password: string) => post('sign-in/email', { email, password })

/** Asks for a link by mail. Whether the address is known is told to nobody. */
export const askForLink = (email: string) => post('sign-in/magic-link', { email, callbackURL: '/' })

export const signOut = () => post('sign-out', {})
