import { z } from 'zod'
import { fromBase64, toBase64 } from './base64.ts'
import { sha256 } from './canonical.ts'

/** A key by which seals are checked, as it is published. Moments are ISO. */
export const PublishedKey = z.object({
  /** Follows from the key itself (`keyIdOf`), so that whoever knows the id knows the key. */
  id: z.string(),
  purpose: z.string(),
  algorithm: z.literal('Ed25519'),
  /** SubjectPublicKeyInfo (RFC 5280), DER in base64. */
  publicKey: z.string(),
  validFrom: z.string(),
  retiredAt: z.string().nullable(),
  compromisedSince: z.string().nullable(),
})
export type PublishedKey = z.output<typeof PublishedKey>

const idLength = 32

/** The id of a public key: the first 128 bits of its digest. */
export const keyIdOf = (publicKey: string): string => sha256(publicKey).slice(0, idLength)

/** Whether `signature` (base64) of `text` was made with the key. False also for what is no key or no signature at all. */
export async function isSignedBy(
  { publicKey }: Pick<PublishedKey, 'publicKey'>,
  { text, signature }: { text: string; signature: string },
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('spki', fromBase64(publicKey), { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, canonicalBase64(signature), new TextEncoder().encode(text))
  } catch {
    return false
  }
}

/** One signature has one text: what decodes to the same bytes but is written differently was not written by us. */
function canonicalBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(text)
  if (toBase64(bytes) !== text) throw new Error('not canonical base64')
  return bytes
}
