import type { ProjectId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/messages'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMailServer } from '../../../../../tests/support/mail-server.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { queueSignInLink } from './sign-in-link.service.ts'

type Person = Awaited<ReturnType<TestServer['make']['person']>>

let post: Awaited<ReturnType<typeof startMailServer>>
let server: TestServer
let projectId: ProjectId
let secretary: Person

beforeAll(async () => {
  post = await startMailServer()
  server = await startTestServer({ SMTP_URL: post.url, MAIL_FROM: 'Test Office <office@example.org>' })
})
afterAll(async () => {
  await server.close()
  await post.close()
})
beforeEach(async () => {
  post.mails.length = 0
  post.answerWith(() => null)
  projectId = await server.make.project({ code: `C-${Date.now()}`, title: 'Données & “gouvernance”' })
  secretary = await server.make.person({ role: 'project-administrator', projectId })
})

const announce = (what: { subject?: string; body?: string; audience?: 'everyone' | 'participants' | 'staff' } = {}) =>
  server.call(secretary.cookie, contract.sendAnnouncement, {
    params: { projectId },
    body: { subject: 'The programme', body: 'It is out.', audience: 'participants', ...what },
  })
const outbox = async () =>
  (await server.succeed(secretary.cookie, contract.listOutbox, { params: { projectId } })).mails
const settled = (count: number) =>
  vi.waitFor(
    async () => {
      const mails = await outbox()
      expect(mails).toHaveLength(count)
      expect(mails.map(({ state }) => state)).not.toContain('queued')
      return mails
    },
    { timeout: 20_000, interval: 100 },
  )

describe('an announcement by mail', () => {
  it('reaches each person addressed, as text and as HTML, with the words as they were written', async () => {
    const people = await Promise.all([1, 2, 3].map(() => server.make.person({ role: 'participant', projectId })))
    const { body } = await announce({
      subject: 'Programme — 프로그램',
      body: 'First paragraph.\n\nSecond <b>paragraph</b>,\nits second line. 안녕하십니까',
    })
    expect(body.recipients).toBe(3)
    await settled(3)
    expect(post.mails.map(({ envelopeTo }) => envelopeTo).toSorted()).toEqual(
      people.map(({ email }) => email).toSorted(),
    )
    const [mail] = post.mails
    expect(mail).toMatchObject({
      subject: 'Programme — 프로그램',
      from: { address: 'office@example.org', name: 'Test Office' },
    })
    expect(mail?.text).toContain('Second <b>paragraph</b>,\nits second line. 안녕하십니까')
    expect(mail?.html).toContain('Second &lt;b&gt;paragraph&lt;/b&gt;,<br/>its second line.')
    expect(mail?.text).toContain(`http://localhost:3000/projects/${projectId}`)
    expect(mail?.text).toContain('Données & “gouvernance”')
  })

  it('is sent once each, also to many', async () => {
    const many = 60
    await Promise.all(Array.from({ length: many }, () => server.make.person({ role: 'participant', projectId })))
    await announce()
    await vi.waitFor(() => expect(post.mails).toHaveLength(many), { timeout: 20_000 })
    expect(new Set(post.mails.map(({ envelopeTo }) => envelopeTo)).size).toBe(many)
  })
})

describe('a mail that does not go out', () => {
  it('is tried again when the server is busy, and the others are not sent twice', async () => {
    const [busy, other] = await Promise.all([1, 2].map(() => server.make.person({ role: 'participant', projectId })))
    let refusals = 0
    post.answerWith((to) => (to === busy?.email && refusals++ === 0 ? { code: 451, says: 'Try again later' } : null))
    await announce()
    const mails = await settled(2)
    expect(mails.map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(post.mails.filter(({ envelopeTo }) => envelopeTo === other?.email)).toHaveLength(1)
    const rows = await server.platform.database.client.mail.findMany({ where: { projectId } })
    expect(rows.map(({ attempts }) => attempts).toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  it('has failed where the server refuses it for good, with what the server said', async () => {
    await server.make.person({ role: 'participant', projectId })
    post.answerWith(() => ({ code: 550, says: 'No such mailbox here' }))
    await announce()
    const [mail] = await settled(1)
    expect(mail).toMatchObject({ state: 'failed', sentAt: null })
    expect(mail?.error).toContain('550 No such mailbox here')
    expect(post.mails).toEqual([])
  })

  it('is not queued where what it tells of fails', async () => {
    const { failure } = await announce({ audience: 'participants' })
    expect(failure).toMatchObject({ code: 'REFUSED', reason: 'no-recipients' })
    expect(await outbox()).toEqual([])
  })
})

describe('a sign-in link', () => {
  const link = 'http://localhost:3000/api/auth/magic-link/verify?token=abc&callbackURL=%2F'

  it('goes to the account’s address, and is kept nowhere once it is sent', async () => {
    const ana = await server.make.person({ role: 'participant', projectId })
    await queueSignInLink(server.platform, { email: ana.email.toUpperCase(), url: link })
    await vi.waitFor(() => expect(post.mails).toHaveLength(1), { timeout: 10_000 })
    expect(post.mails[0]).toMatchObject({ envelopeTo: ana.email })
    expect(post.mails[0]?.text).toContain(link)
    const rows = await vi.waitFor(async () => {
      const found = await server.platform.database.client.mail.findMany({
        where: { kind: 'sign-in-link', state: 'sent' },
      })
      expect(found).toHaveLength(1)
      return found
    })
    expect(JSON.stringify(rows)).not.toContain('token=abc')
  })

  it('is sent to nobody who has no account, or one that is disabled', async () => {
    const ben = await server.make.person({ role: 'participant', projectId })
    const db = server.platform.database.client
    await db.account.update({ where: { id: ben.accountId }, data: { disabledAt: new Date() } })
    await queueSignInLink(server.platform, { email: ben.email, url: link })
    await queueSignInLink(server.platform, { email: 'nobody@example.org', url: link })
    expect(await db.mail.count({ where: { toAddress: { in: [ben.email, 'nobody@example.org'] } } })).toBe(0)
  })

  it('shows in the outbox of no project', async () => {
    const ana = await server.make.person({ role: 'participant', projectId })
    await queueSignInLink(server.platform, { email: ana.email, url: link })
    expect(await outbox()).toEqual([])
  })
})
