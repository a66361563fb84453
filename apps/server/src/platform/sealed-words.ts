import { createHash, randomBytes } from 'node:crypto'

/** Words that are stored beside a record that never changes, so that they can be erased without touching it. */
export type SealedWords = { salt: string; text: string }

/**
 * Seals words: the record keeps only `hash`. Without the salt, which is erased with the words, nobody can find out from
 * the record what they were.
 */
export function sealWords(text: string): { words: SealedWords; hash: string } {
  const words = { salt: randomBytes(16).toString('hex'), text }
  return { words, hash: sealedHash(words) }
}

/** `sha256(salt ‖ text)`, in hexadecimal digits. */
export const sealedHash = ({ salt, text }: SealedWords): string =>
  createHash('sha256').update(salt).update(text).digest('hex')
