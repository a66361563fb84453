import { createHash, randomBytes } from 'node:crypto'

/** Words that are stored beside a record that never changes, so that they can be erased without touching it. */
export type SaltedWords = { salt: string; text: string }

/**
 * Salts words: the record keeps only `hash`. Without the salt, which is erased with the words, nobody can find out from
 * the record what they were.
 */
export function saltWords(text: string): { words: SaltedWords; hash: string } {
  const words = { salt: randomBytes(16).toString('hex'), text }
  return { words, hash: saltedHash(words) }
}

/** `sha256(salt ‖ text)`, in hexadecimal digits. */
export const saltedHash = ({ salt, text }: SaltedWords): string =>
  createHash('sha256').update(salt).update(text).digest('hex')
