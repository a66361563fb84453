import { createPublicKey, verify } from 'node:crypto'
import { listKeyRegister, listKeys, retireKey } from '@muster/contracts/keys'
import { buildApp } from '@muster/server/app'
import { readEnv } from '@muster/server/env'
import { closePlatform, makePlatform } from '@muster/server/platform/make-platform'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { protect, protectionOf, unprotect } from './key-protection.ts'
import { ensureKeys, getSigner } from './keys.service.ts'

let server: TestServer
let operator: MadePerson

beforeAll(async () => {
  server = await startTestServer()
  operator = await server.make.person({ role: 'system-administrator' })
})
afterAll(() => server.close())

const ctx = () => makeCtx(server.platform, { actor: system, origin: null })
const published = async () => (await server.succeed(null, listKeys)).keys
const rows = () => server.platform.database.client.signingKey.findMany({ orderBy: { validFrom: 'asc' } })

describe('the register of keys', () => {
  test('has one key that seals, made at the first start, its private part encrypted', async () => {
    const { keys } = await server.succeed(operator.cookie, listKeyRegister)
    expect(keys).toMatchObject([{ purpose: 'seal', protection: 'encrypted', retiredAt: null, compromisedSince: null }])
  })

  test('makes no second one, however many processes start at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => ensureKeys(ctx())))
    expect(await rows()).toHaveLength(1)
  })

  test('is published without its private parts', async () => {
    const [key] = await published()
    expect(Object.keys(key ?? {}).toSorted()).toEqual(
      ['algorithm', 'compromisedSince', 'id', 'publicKey', 'purpose', 'retiredAt', 'validFrom'].toSorted(),
    )
    const { keyId, sign } = await getSigner(ctx(), 'seal')
    expect(keyId).toBe(key?.id)
    const publicKey = createPublicKey({
      key: Buffer.from(key?.publicKey ?? '', 'base64'),
      format: 'der',
      type: 'spki',
    })
    expect(verify(null, Buffer.from('words'), publicKey, Buffer.from(sign('words'), 'base64'))).toBe(true)
  })

  test('encrypts what lay plain once there is a secret, and signs on with the same key', async () => {
    const [key] = await rows()
    const id = key?.id ?? ''
    const before = await getSigner(ctx(), 'seal')
    const bare = unprotect(key?.privateKey ?? '', { keyId: id, secret: server.env.KEY_SECRET })
    await server.platform.database.client.signingKey.update({
      where: { id },
      data: { privateKey: protect(bare, { keyId: id, secret: undefined }) },
    })
    await ensureKeys(ctx())
    expect((await rows()).map(({ privateKey }) => protectionOf(privateKey))).toEqual(['encrypted'])
    const after = await getSigner(ctx(), 'seal')
    expect(after.sign('words')).toBe(before.sign('words'))
  })

  test('keeps a server from starting whose secret does not open its keys', async () => {
    const env = readEnv({
      ...process.env,
      DATABASE_URL: server.env.DATABASE_URL,
      AUTH_SECRET: 'x'.repeat(32),
      KEY_SECRET: 'another secret, that opens nothing here',
      LOG_LEVEL: 'silent',
      PORT: '0',
    })
    const platform = await makePlatform(env)
    const app = await buildApp(platform, 'x'.repeat(32))
    await expect(app.start()).rejects.toThrow(/KEY_SECRET does not open/)
    await app.close()
    await closePlatform(platform)
  })

  test('keeps retired keys, and another one signs', async () => {
    const [before] = await published()
    const compromisedSince = new Date(Date.now() - 60_000).toISOString()
    const { keys } = await server.succeed(operator.cookie, retireKey, {
      params: { keyId: before?.id ?? '' },
      body: { compromisedSince },
    })
    expect(keys).toMatchObject([
      { id: before?.id, retiredAt: expect.any(String), compromisedSince },
      { purpose: 'seal', retiredAt: null, compromisedSince: null },
    ])
    expect((await getSigner(ctx(), 'seal')).keyId).toBe(keys[1]?.id)
    expect(await published()).toHaveLength(2)
    const again = await server.call(operator.cookie, retireKey, {
      params: { keyId: before?.id ?? '' },
      body: { compromisedSince: null },
    })
    expect(again.failure).toMatchObject({ code: 'REFUSED', reason: 'key-retired' })
    const entries = await server.platform.database.client.auditEntry.findMany({ where: { subjectType: 'key' } })
    expect(entries.map(({ action }) => action).toSorted()).toEqual(['key.make', 'key.make', 'key.retire'])
  })

  test('does not let a key be said to be compromised in the future, or be deleted', async () => {
    const active = (await published()).find(({ retiredAt }) => retiredAt === null)
    const answer = await server.call(operator.cookie, retireKey, {
      params: { keyId: active?.id ?? '' },
      body: { compromisedSince: new Date(Date.now() + 3_600_000).toISOString() },
    })
    expect(answer.failure?.code).toBe('INVALID')
    await expect(server.platform.database.client.signingKey.deleteMany()).rejects.toMatchObject({ code: 'P2003' })
  })
})
