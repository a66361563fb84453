import { listAudit } from '@muster/contracts/audit'
import type { ProjectId } from '@muster/contracts/ids'
import { sendAnnouncement } from '@muster/contracts/messages'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { recordAudit } from './audit.service.ts'

type Person = Awaited<ReturnType<TestServer['make']['person']>>

let server: TestServer
let projectId: ProjectId
let secretary: Person

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  projectId = await server.make.project()
  secretary = await server.make.person({ name: 'Ana Secretary', role: 'project-administrator', projectId })
})

const read = (query: { before?: string; action?: string } = {}, as = secretary) =>
  server.call(as.cookie, listAudit, { params: { projectId }, query })
const record = async (count: number, action = 'thing.done') => {
  for (let at = 0; at < count; at++)
    await recordAudit(makeCtx(server.platform, { actor: system, origin: null }), {
      action,
      subject: { type: 'thing', id: String(at) },
      projectId,
      detail: { at },
    })
}

describe('the audit of a project', () => {
  it('says who did what, when, to what and from where', async () => {
    const { id } = await server.succeed(secretary.cookie, sendAnnouncement, {
      params: { projectId },
      body: { subject: 'Hello', body: 'All.', audience: 'everyone' },
    })
    expect((await read()).body).toEqual({
      entries: [
        {
          id: expect.any(String),
          at: expect.any(String),
          actor: { personId: secretary.personId, name: 'Ana Secretary' },
          action: 'announcement.send',
          subject: { type: 'announcement', id },
          detail: { audience: 'everyone', recipients: 1 },
          address: '127.0.0.1',
        },
      ],
      more: false,
    })
  })

  it('is read in pages of fifty, newest first, each entry once', async () => {
    await record(120)
    const seen: string[] = []
    let before: string | undefined
    for (const size of [50, 50, 20]) {
      const { entries, more } = (await read(before ? { before } : {})).body
      expect(entries).toHaveLength(size)
      expect(more).toBe(size === 50)
      seen.push(...entries.map(({ subject }) => subject.id))
      before = entries.at(-1)?.id
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => String(119 - at)))
  })

  it('can be asked for one kind of action', async () => {
    await record(2, 'thing.done')
    await record(1, 'thing.undone')
    expect((await read({ action: 'thing.undone' })).body.entries).toHaveLength(1)
  })

  it('names nobody for what the service did itself', async () => {
    await record(1)
    expect((await read()).body.entries[0]).toMatchObject({ actor: { personId: null, name: null }, address: null })
  })

  it('still says which person did it, without a name, once they are erased', async () => {
    const gone = await server.make.person({ role: 'host-organiser', projectId })
    await server.succeed(gone.cookie, sendAnnouncement, {
      params: { projectId },
      body: { subject: 'Hello', body: 'All.', audience: 'everyone' },
    })
    await server.platform.database.client.profile.delete({ where: { personId: gone.personId } })
    expect((await read()).body.entries[0]).toMatchObject({ actor: { personId: gone.personId, name: null } })
  })

  it('is of one project only, and for administrators and auditors', async () => {
    await record(1)
    const elsewhere = await server.make.project()
    const other = await server.make.person({ role: 'project-administrator', projectId: elsewhere })
    const auditor = await server.make.person({ role: 'auditor', projectId })
    const ana = await server.make.person({ role: 'participant', projectId })
    expect((await read({}, other)).status).toBe(404)
    expect((await read({}, ana)).status).toBe(403)
    expect((await read({}, auditor)).body.entries).toHaveLength(1)
    const theirs = await server.succeed(other.cookie, listAudit, { params: { projectId: elsewhere } })
    expect(theirs.entries).toEqual([])
  })

  it('refuses a page that cannot be', async () => {
    const { failure } = await read({ before: 'not-an-id' })
    expect(failure).toMatchObject({ code: 'INVALID', issues: [{ path: 'before' }] })
  })
})
