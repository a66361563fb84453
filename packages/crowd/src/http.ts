import type { Endpoint } from '@muster/contracts/endpoint'
import type { z } from 'zod'

/** Signs in by password; answers the cookie of the sign-in. Throws with the status where that fails. */
export async function signIn(url: string, who: { email: string; password: string }): Promise<string> {
  const response = await ask(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(who),
  })
  if (!response.ok) throw new Error(`Signing in as ${who.email} was answered with ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

/** Reads what an endpoint answers. `path` has its parameters filled in. */
export async function read<Reply extends z.ZodType>(
  url: string,
  cookie: string | null,
  { endpoint, path }: { endpoint: Endpoint<z.ZodType, z.ZodType, z.ZodType, Reply>; path?: string },
): Promise<z.output<Reply>> {
  const address = path ?? endpoint.path
  const response = await ask(url + address, { headers: cookie ? { cookie } : {} })
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`)
  return endpoint.reply.parse(await response.json())
}

/** Throws what to do where no server answers. */
async function ask(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch (cause) {
    throw new Error(`No Muster at ${new URL(address).origin}; pass --url with the address it printed.`, { cause })
  }
}
