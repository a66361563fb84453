import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** How a private key lies in the database: as it is, or encrypted under the installation's secret. */
export type Protection = 'plain' | 'encrypted'

const cipher = 'aes-256-gcm'
const keyBytes = 32
const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16

export const protectionOf = (kept: string): Protection => (kept.startsWith('plain:') ? 'plain' : 'encrypted')

/**
 * A private key as it is to be kept: encrypted where there is a secret (a long random one: it is not stretched). `keyId`
 * is bound in, so that no key can be put in another's place.
 */
export function protect(key: Uint8Array, { keyId, secret }: { keyId: string; secret: string | undefined }): string {
  if (secret === undefined) return `plain:${Buffer.from(key).toString('base64')}`
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, keyFrom(secret, salt), nonce).setAAD(Buffer.from(keyId))
  const sealed = Buffer.concat([sealing.update(key), sealing.final()])
  return `${cipher}:${Buffer.concat([salt, nonce, sealing.getAuthTag(), sealed]).toString('base64')}`
}

/** The private key again. Throws where the secret is missing or another one, or what is kept was changed. */
export function unprotect(kept: string, { keyId, secret }: { keyId: string; secret: string | undefined }): Buffer {
  const bytes = Buffer.from(kept.slice(kept.indexOf(':') + 1), 'base64')
  if (protectionOf(kept) === 'plain') return bytes
  if (secret === undefined) throw new Error('the private key is encrypted')
  const tagAt = saltBytes + nonceBytes
  const key = keyFrom(secret, bytes.subarray(0, saltBytes))
  const opening = createDecipheriv(cipher, key, bytes.subarray(saltBytes, tagAt), { authTagLength: tagBytes })
  opening.setAAD(Buffer.from(keyId)).setAuthTag(bytes.subarray(tagAt, tagAt + tagBytes))
  return Buffer.concat([opening.update(bytes.subarray(tagAt + tagBytes)), opening.final()])
}

const keyFrom = (secret: string, salt: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'muster signing key', keyBytes))
