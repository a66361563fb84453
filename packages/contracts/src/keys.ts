import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Instant } from './text.ts'

/** A key as it is published. The id follows from the public key: whoever knows it knows the key. */
export const PublishedKey = z.object({
  id: z.string(),
  purpose: z.enum(['pdf', 'credential', 'seal']),
  algorithm: z.literal('Ed25519'),
  /** SubjectPublicKeyInfo, DER in base64. */
  publicKey: z.string(),
  validFrom: z.string(),
  retiredAt: z.string().nullable(),
  compromisedSince: z.string().nullable(),
})
export type PublishedKey = z.output<typeof PublishedKey>

/** A key as whoever runs the installation sees it. */
export const RegisteredKey = PublishedKey.extend({ protection: z.enum(['plain', 'encrypted']) })
export type RegisteredKey = z.output<typeof RegisteredKey>

export const listKeys = endpoint({
  method: 'GET',
  path: '/api/keys',
  action: 'public.read',
  summary: 'The public keys of this installation, retired ones too',
  reply: z.object({ keys: z.array(PublishedKey) }),
})

export const listKeyRegister = endpoint({
  method: 'GET',
  path: '/api/keys/register',
  action: 'key.manage',
  summary: 'The register of keys: what each is for, since when, and how its private part lies',
  reply: z.object({ keys: z.array(RegisteredKey) }),
})

export const retireKey = endpoint({
  method: 'POST',
  path: '/api/keys/:keyId/retire',
  action: 'key.manage',
  audit: ['key.retire', 'key.make'],
  summary: 'Retire a key: a new one signs from now on. Says since when it is no secret any more, where that is why',
  params: z.object({ keyId: z.string().max(64) }),
  body: z.object({ compromisedSince: Instant.nullable() }),
  reply: z.object({ keys: z.array(RegisteredKey) }),
})
