export type Part = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string }

/** Addresses in a text end at the first character that is not of an address, such as a Korean particle. */
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/giu
/** What ends a sentence or a bracket around an address is not part of it. */
const closing = /[.,;:!?'*]$/u
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[' }
const letterOfHost = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/**
 * A message as text and links. Only web addresses are links, and only those that lead where they say: without a name and
 * password before the host, and with a host in plain letters, since others can be made to look like it.
 */
export function splitLinks(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const shown = trim(match[0])
    const end = match.index + shown.length
    if (!isHonest(shown, text.slice(match.index + match[0].length))) continue
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) })
    parts.push({ kind: 'link', text: shown, href: new URL(shown).href })
    from = end
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}

function trim(found: string): string {
  const last = found.at(-1) ?? ''
  const opening = brackets[last]
  const isUnpaired = opening !== undefined && found.split(opening).length < found.split(last).length
  return closing.test(found) || isUnpaired ? trim(found.slice(0, -1)) : found
}

function isHonest(shown: string, next: string): boolean {
  if (!URL.canParse(shown)) return false
  const { hostname, username, password, pathname } = new URL(shown)
  if (username !== '' || password !== '' || !hostname.includes('.')) return false
  const endsInHost = pathname === '/' && !shown.slice('https://'.length).endsWith('/')
  return !(endsInHost && letterOfHost.test(next))
}
