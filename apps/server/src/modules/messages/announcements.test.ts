import type { ProjectId } from '@muster/contracts/ids'
import * as contract from '@muster/contracts/messages'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'

type Person = Awaited<ReturnType<TestServer['make']['person']>>

// Without an SMTP server, as a newcomer starts it.
let server: TestServer
let projectId: ProjectId
let secretary: Person
let ana: Person

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  secretary = await server.make.person({ role: 'project-administrator', projectId })
  ana = await server.make.person({ role: 'participant', projectId })
})

const announce = (
  what: { subject?: string; body?: string; audience?: 'everyone' | 'participants' | 'staff' } = {},
  as = secretary,
) =>
  server.call(as.cookie, contract.sendAnnouncement, {
    params: { projectId },
    body: { subject: 'The programme', body: 'It is out.', audience: 'everyone', ...what },
  })
const readAs = async ({ cookie }: Person) =>
  (await server.succeed(cookie, contract.listAnnouncements, { params: { projectId } })).announcements

describe('announcing', () => {
  it('is read on the project’s page by those it is for, newest first', async () => {
    await announce({ subject: 'To everyone' })
    await announce({ subject: 'To staff', audience: 'staff' })
    await announce({ subject: 'To participants', audience: 'participants' })
    const auditor = await server.make.person({ role: 'auditor', projectId })
    const speaker = await server.make.person({ role: 'resource-person', projectId })
    const subjects = async (person: Person) => (await readAs(person)).map(({ subject }) => subject)
    expect(await subjects(ana)).toEqual(['To participants', 'To everyone'])
    expect(await subjects(speaker)).toEqual(['To staff', 'To everyone'])
    expect(await subjects(auditor)).toEqual(['To participants', 'To staff', 'To everyone'])
    expect(await subjects(secretary)).toEqual(['To participants', 'To staff', 'To everyone'])
  })

  it('counts those who are written to, and not those without an address', async () => {
    const silent = await server.make.person({ role: 'participant', projectId })
    await server.platform.database.client.profile.update({
      where: { personId: silent.personId },
      data: { email: null },
    })
    expect((await announce({ audience: 'participants' })).body.recipients).toBe(1)
    expect((await readAs(ana))[0]).toMatchObject({ recipients: 1, audience: 'participants' })
  })

  it('two people who share a mailbox get one mail each', async () => {
    const ben = await server.make.person({ role: 'participant', projectId })
    await server.platform.database.client.profile.update({
      where: { personId: ben.personId },
      data: { email: ana.email },
    })
    expect((await announce({ audience: 'participants' })).body.recipients).toBe(2)
    expect(await server.platform.database.client.mail.count({ where: { projectId, toAddress: ana.email } })).toBe(2)
  })

  it('pressed twice, also at once, is announced once', async () => {
    const answers = await Promise.all([announce(), announce(), announce()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.failure).toMatchObject({ reason: 'already-announced' })
    expect(await readAs(ana)).toHaveLength(1)
  })

  it.each([
    ['an empty text', { body: '   ' }],
    ['a subject of several lines', { subject: 'One\nBcc: all@example.org' }],
    ['a text that is too long', { body: 'x'.repeat(10_001) }],
    ['control characters', { body: 'a\u0000b' }],
  ])('%s is refused and nothing is announced', async (_, what) => {
    expect((await announce(what)).failure?.code).toBe('INVALID')
    expect(await readAs(ana)).toEqual([])
  })

  it('is for administrators and host organisers, in their own project', async () => {
    expect((await announce({}, ana)).status).toBe(403)
    const elsewhere = await server.make.project()
    const other = await server.make.person({ role: 'project-administrator', projectId: elsewhere })
    expect((await announce({}, other)).status).toBe(404)
  })

  it('is recorded in the audit without its words', async () => {
    const { id } = (await announce({ subject: 'About Ana' })).body
    const entry = await server.platform.database.client.auditEntry.findFirstOrThrow({
      where: { projectId, action: 'announcement.send' },
    })
    expect(entry).toMatchObject({
      subjectId: id,
      personId: secretary.personId,
      detail: { audience: 'everyone', recipients: 2 },
    })
    expect(JSON.stringify(entry)).not.toContain('About Ana')
  })
})

describe('the outbox', () => {
  const page = (before?: string, as = secretary) =>
    server.call(as.cookie, contract.listOutbox, { params: { projectId }, query: before ? { before } : {} })

  it('keeps mails to be read where no SMTP server is set', async () => {
    await announce({ subject: 'Kept here', audience: 'participants' })
    await vi.waitFor(
      async () =>
        expect((await page()).body.mails).toMatchObject([
          { state: 'kept', subject: 'Kept here', to: ana.email, sentAt: null },
        ]),
      {
        timeout: 10_000,
      },
    )
  })

  it('is read in pages of fifty, each mail once', async () => {
    await Promise.all(Array.from({ length: 119 }, () => server.make.person({ role: 'participant', projectId })))
    await announce({ audience: 'participants' })
    const seen: string[] = []
    let before: string | undefined
    for (const size of [50, 50, 20]) {
      const { mails, more } = (await page(before)).body
      expect(mails).toHaveLength(size)
      expect(more).toBe(size === 50)
      seen.push(...mails.map(({ id }) => id))
      before = mails.at(-1)?.createdAt
    }
    expect(new Set(seen).size).toBe(120)
  })

  it('is for project administrators only', async () => {
    const host = await server.make.person({ role: 'host-organiser', projectId })
    expect((await page(undefined, host)).status).toBe(403)
    expect((await page(undefined, ana)).status).toBe(403)
  })
})
