export type TextPart = { kind: 'text' | 'link'; text: string }

const address = /https?:\/\/[^\s<>"]+/gu
/** Marks that end a sentence rather than an address. */
const trailing = /[.,;:!?)\]}'’”]+$/u

/** The parts of a text, with addresses of our own `origin` as links. Other sites' addresses stay text: a mail may quote anything. */
export function splitOwnLinks(text: string, origin: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const link = match[0].replace(trailing, '')
    if (!URL.canParse(link) || new URL(link).origin !== origin) continue
    parts.push({ kind: 'text', text: text.slice(from, match.index) }, { kind: 'link', text: link })
    from = match.index + link.length
  }
  parts.push({ kind: 'text', text: text.slice(from) })
  return parts.filter((part) => part.text !== '')
}
