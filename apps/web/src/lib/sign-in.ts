import { CallError, failureIn } from './call.ts'

/** Sign-in and sign-out have no contract of ours: better-auth says what they take. Throws CallError. */
async function post(path: string, body: object): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new CallError({ code: 'UNAVAILABLE', reason: 'no-connection' })
  })
  if (!response.ok) throw new CallError(failureIn(await response.json().catch(() => null)))
}

/** Throws CallError: `wrong-password`, `too-many-attempts`. */
export const signInByPassword = (email: string, password: string) => post('sign-in/email', { email, password })

/** Asks for a link by mail. Whether the address is known is told to nobody. */
export const askForLink = (email: string) =>
  post('sign-in/magic-link', { email, callbackURL: '/', errorCallbackURL: '/sign-in?link=expired' })

export const signOut = () => post('sign-out', {})
