import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** sha256 of a text as UTF-8, in hex. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)))

/**
 * JSON whose text depends on the content alone: the keys of every object in order of their UTF-16 units, no spaces, and
 * what is undefined left out (as RFC 8785 has it).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
