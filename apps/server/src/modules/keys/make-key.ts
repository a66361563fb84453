import { generateKeyPairSync } from 'node:crypto'
import { keyIdOf } from '@muster/evidence/keys'

/** A new Ed25519 key: its public part as SubjectPublicKeyInfo in base64, its private part as PKCS 8 (DER). */
export function makeKey(): { id: string; publicKey: string; privateKey: Buffer } {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return { id: keyIdOf(publicKey), publicKey, privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }) }
}
