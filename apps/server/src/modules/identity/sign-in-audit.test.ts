import { hashPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMailServer } from '../../../../../tests/support/mail-server.ts'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newUuid } from '../../platform/ids.ts'

let post: Awaited<ReturnType<typeof startMailServer>>
let server: TestServer
let ana: MadePerson
const password = 'a long enough password'

beforeAll(async () => {
  post = await startMailServer()
  server = await startTestServer({ SMTP_URL: post.url })
  ana = await server.make.person({ email: 'ana@example.org' })
  await server.platform.database.client.signInMethod.create({
    data: {
      id: newUuid(),
      accountId: ana.accountId,
      methodAccountId: ana.accountId,
      providerId: 'credential',
      password: await hashPassword(password),
    },
  })
})
afterAll(async () => {
  await server.close()
  await post.close()
})

const recorded = (accountId = ana.accountId) =>
  server.platform.database.client.auditEntry.findMany({
    where: { subjectType: 'account', subjectId: accountId },
    orderBy: { id: 'asc' },
    include: { origin: true },
  })
const ask = (path: string, body: object, cookie?: string) =>
  fetch(`${server.url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  })

describe('the audit has it', () => {
  test('when somebody signs in by password, and out again: the account, and from where', async () => {
    const response = await ask('sign-in/email', { email: ana.email, password })
    expect(response.status).toBe(200)
    const cookie = response.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ')
    await ask('sign-out', {}, cookie)
    const entries = await recorded()
    expect(entries.map(({ action }) => action)).toEqual(['account.sign-in-by-password', 'account.sign-out'])
    for (const entry of entries)
      expect(entry).toMatchObject({
        accountId: ana.accountId,
        personId: null,
        projectId: null,
        detail: {},
        origin: { address: '127.0.0.1' },
      })
  })

  test('when somebody signs in by a link', async () => {
    const bao = await server.make.person({ email: 'bao@example.org' })
    await ask('sign-in/magic-link', { email: bao.email, callbackURL: '/' })
    await expect.poll(() => post.mails.length, { timeout: 10_000 }).toBe(1)
    const path = /\/api\/auth\/magic-link\/verify\?\S+/.exec(post.mails[0]?.text ?? '')?.[0] ?? ''
    await fetch(server.url + path, { redirect: 'manual' })
    await fetch(server.url + path, { redirect: 'manual' })
    expect((await recorded(bao.accountId)).map(({ action }) => action)).toEqual(['account.sign-in-by-link'])
  })

  test('and nothing when nobody was let in, or was in', async () => {
    const before = (await recorded()).length
    expect((await ask('sign-in/email', { email: ana.email, password: 'not the password' })).status).toBe(401)
    expect((await ask('sign-out', {})).status).toBe(200)
    expect(await recorded()).toHaveLength(before)
  })
})
