export type Decoded = { ok: true; text: string } | { ok: false; reason: 'log-empty' | 'log-not-text' }

/** Control characters that no log writes; a picture or a program is full of them. */
const notText = /(?![\t\n\v\f\r])\p{Cc}|\uFFFE/u

/**
 * The text of a file: UTF-8, or UTF-16 as Teams writes it, with or without a mark of its order. No other encoding is
 * guessed: a name read wrongly would be somebody else's, or nobody's.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'log-empty' }
  const text = tryDecode(bytes, encodingOf(bytes))
  if (text === null || notText.test(text)) return { ok: false, reason: 'log-not-text' }
  return text.trim() === '' ? { ok: false, reason: 'log-empty' } : { ok: true, text }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Headings are Latin letters: in UTF-16 each of them is followed by a zero.
  if (first !== 0 && second === 0 && bytes[3] === 0) return 'utf-16le'
  return 'utf-8'
}
