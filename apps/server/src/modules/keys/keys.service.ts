import { createPrivateKey, sign } from 'node:crypto'
import type { PublishedKey, RegisteredKey } from '@muster/contracts/keys'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { protect, protectionOf, unprotect } from './key-protection.ts'
import {
  findActiveKey,
  findKey,
  insertKey,
  type KeyPurpose,
  type KeyRow,
  listAllKeys,
  lockRegister,
  updateKey,
} from './keys.store.ts'
import { makeKey } from './make-key.ts'

/** What the installation signs by itself; a key for each is made at its first start. */
const purposesInUse: readonly KeyPurpose[] = ['seal']

/** A key that signs. `sign` answers the signature in base64. */
export type Signer = { keyId: string; sign(text: string): string }

/** The key of a purpose that signs now. Throws where there is none, or where KEY_SECRET does not open it. */
export async function getSigner(ctx: Ctx, purpose: KeyPurpose): Promise<Signer> {
  const key = await findActiveKey(ctx.db, purpose)
  if (!key) throw new AppError('INTERNAL', 'no-signing-key')
  const privateKey = createPrivateKey({ key: open(ctx, key), format: 'der', type: 'pkcs8' })
  return { keyId: key.id, sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64') }
}

/** The public keys, of one purpose where it is named; retired ones too. */
export async function listPublishedKeys(ctx: Ctx, purpose?: KeyPurpose): Promise<PublishedKey[]> {
  const keys = await listAllKeys(ctx.db)
  return keys.filter((key) => purpose === undefined || key.purpose === purpose).map(toPublished)
}

export async function listRegister(ctx: Ctx): Promise<RegisteredKey[]> {
  const keys = await listAllKeys(ctx.db)
  return keys.map((key) => ({ ...toPublished(key), protection: protectionOf(key.privateKey) }))
}

/**
 * Makes the keys that are missing, and encrypts what lies plain once there is a secret. Throws where KEY_SECRET does not
 * open what is there: a server that cannot sign is not to run as if it could.
 */
export async function ensureKeys(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockRegister(ctx.db)
    const { KEY_SECRET: secret } = ctx.platform.env
    for (const key of await listAllKeys(ctx.db)) {
      const { id: keyId, privateKey } = key
      if (key.retiredAt === null && secret !== undefined && protectionOf(privateKey) === 'plain')
        await updateKey(ctx.db, keyId, { privateKey: protect(open(ctx, key), { keyId, secret }) })
      else if (key.retiredAt === null) open(ctx, key)
    }
    for (const purpose of purposesInUse) if (!(await findActiveKey(ctx.db, purpose))) await addKey(ctx, purpose)
  })
}

/**
 * Retires a key, whose public part stays; another one signs from now on. NOT_FOUND; REFUSED `key-retired` where that was
 * done; INVALID where it is said to be compromised since a moment to come.
 */
export async function retireKey(
  ctx: Ctx,
  { keyId, compromisedSince }: { keyId: string; compromisedSince: string | null },
): Promise<RegisteredKey[]> {
  const since = compromisedSince === null ? null : new Date(compromisedSince)
  if (since && since > ctx.now)
    throw new AppError('INVALID', undefined, { issues: [{ path: 'compromisedSince', code: 'in-the-future' }] })
  return inTransaction(ctx, async (ctx) => {
    await lockRegister(ctx.db)
    const key = found(await findKey(ctx.db, keyId))
    if (key.retiredAt !== null) throw new AppError('REFUSED', 'key-retired')
    await updateKey(ctx.db, keyId, { retiredAt: ctx.now, compromisedSince: since })
    await recordAudit(ctx, {
      action: 'key.retire',
      subject: { type: 'key', id: keyId },
      projectId: null,
      detail: { compromisedSince: since?.toISOString() ?? null },
    })
    await addKey(ctx, key.purpose)
    return listRegister(ctx)
  })
}

async function addKey(ctx: Ctx, purpose: KeyPurpose): Promise<void> {
  const { id, publicKey, privateKey } = makeKey()
  const kept = protect(privateKey, { keyId: id, secret: ctx.platform.env.KEY_SECRET })
  const unspoilt = { retiredAt: null, compromisedSince: null }
  await insertKey(ctx.db, { id, purpose, publicKey, privateKey: kept, validFrom: ctx.now, ...unspoilt })
  await recordAudit(ctx, {
    action: 'key.make',
    subject: { type: 'key', id },
    projectId: null,
    detail: { purpose },
  })
}

function open({ platform }: Ctx, { id, privateKey }: KeyRow): Buffer {
  try {
    return unprotect(privateKey, { keyId: id, secret: platform.env.KEY_SECRET })
  } catch {
    throw new Error(`KEY_SECRET does not open the signing key ${id}. Start with the secret that it was made with.`)
  }
}

function toPublished({ id, purpose, publicKey, validFrom, retiredAt, compromisedSince }: KeyRow): PublishedKey {
  return {
    id,
    purpose,
    algorithm: 'Ed25519',
    publicKey,
    validFrom: validFrom.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
    compromisedSince: compromisedSince?.toISOString() ?? null,
  }
}
