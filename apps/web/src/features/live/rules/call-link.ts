import { HttpsUrl } from '@muster/contracts/text'

/** Anything with a scheme of its own, such as `http:` or `mailto:`, is taken as it was written. */
const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i

/** The address of a call as somebody writes it: `https://` may be left out. Null for what is no such address. */
export function readCallLink(text: string): string | null {
  const written = text.trim()
  const address = HttpsUrl.safeParse(scheme.test(written) ? written : `https://${written}`)
  return address.success && new URL(address.data).hostname.includes('.') ? address.data : null
}
