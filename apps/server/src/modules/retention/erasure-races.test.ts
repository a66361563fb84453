import { makeAppeal } from '@muster/contracts/appeals'
import { addPerson, erasePerson, setPlatformRoles } from '@muster/contracts/identity'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { LiveClient } from '@muster/crowd/live-client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { liveOf } from '../live/live.ts'
import { makeTestRoom, type TestRoom } from '../live/test-room.ts'
import { countErasing, countWaiting, whileHeld } from './test-erasing.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom
let secretary: MadePerson
let mia: MadePerson

beforeAll(async () => {
  servers = await startTwoServers()
  ;({ first, second } = servers)
})
afterAll(() => servers.close())
beforeEach(async () => {
  room = await makeTestRoom(first)
  const { projectId } = room
  secretary = await first.make.person({ name: 'Sue Secretary', role: 'project-administrator', projectId })
  mia = await first.make.person({ name: 'Mia Erased', role: 'participant', projectId })
})
afterEach(() => room.empty())

const db = () => first.platform.database.client
const erase = () =>
  first.call(secretary.cookie, erasePerson, { params: { projectId: room.projectId, personId: mia.personId } })
const wordsOf = (sessionId: SessionId) => db().liveWords.findMany({ where: { streamId: { startsWith: sessionId } } })

/** She and others wait for a session, she on the process that is not asked to erase her. */
async function wait(): Promise<{ sessionId: SessionId; client: LiveClient; host: LiveClient }> {
  const sessionId = await first.make.session({ projectId: room.projectId, startsInMs: 600_000 })
  const host = await room.enter(room.facilitator, sessionId)
  const client = await room.enter(mia, sessionId, { url: second.url })
  expect(await client.say('Said before')).toMatchObject({ ok: true })
  return { sessionId, client, host }
}

const hold = <Begun>(lock: string, begin: () => Promise<Begun>) => whileHeld(first.platform.database, lock, begin)

async function untilWaiting(count: number): Promise<void> {
  const waiting = () => countWaiting(first.platform.database.pool)
  await expect.poll(waiting).toBeGreaterThanOrEqual(count)
}

/** Until whoever erases somebody in each of these projects waits for a lock, and not only others do. */
async function untilErasingWaits(...projectIds: ProjectId[]): Promise<void> {
  const { pool } = first.platform.database
  await expect.poll(() => countErasing(pool, projectIds, { waiting: true })).toBe(projectIds.length)
}

describe('of whoever is erased nothing is kept that they say', () => {
  test('on another process that has not asked for rights again', async () => {
    const { sessionId, client, host } = await wait()
    expect((await erase()).body).toEqual({ identity: 'erased' })
    const said = await Promise.all([client.say('Said after'), client.say('And again')])
    expect(said.map((answer) => (answer.ok ? 'said' : answer.failure.code))).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    expect(await wordsOf(sessionId)).toEqual([])
    await host.until('what she had said to be gone', () => !host.said().includes('Said before'))
    expect(host.said()).toEqual([null])
  })

  test('while they are erased', async () => {
    const { sessionId, client } = await wait()
    const begun = await hold('LOCK TABLE "live_event" IN SHARE ROW EXCLUSIVE MODE', async () => {
      const said = client.say('Said meanwhile')
      await untilWaiting(1)
      const erased = erase()
      await untilWaiting(2)
      return { said, erased }
    })
    expect(await begun.said).toMatchObject({ ok: true })
    expect((await begun.erased).body).toEqual({ identity: 'erased' })
    expect(await wordsOf(sessionId)).toEqual([])
  })

  test('where that waits to be stored until after', async () => {
    const { sessionId, client } = await wait()
    const stream = `SELECT 1 FROM "live_stream" WHERE "sessionId" = '${sessionId}' FOR UPDATE`
    const { said } = await hold(stream, async () => {
      const said = client.say('Said meanwhile')
      await untilWaiting(1)
      expect((await erase()).body).toEqual({ identity: 'erased' })
      return { said }
    })
    expect(await said).toMatchObject({ ok: false, failure: { code: 'FORBIDDEN' } })
    expect(await wordsOf(sessionId)).toEqual([])
  })
})

test('a request that began before and is written after goes back', async () => {
  const { projectId } = room
  const sessionId = await first.make.session({ projectId, startsInMs: -7_200_000, held: true })
  const begun = await hold(`SELECT 1 FROM "project" WHERE "id" = '${projectId}' FOR UPDATE`, async () => {
    const erased = erase()
    await untilWaiting(1)
    const params = { projectId, sessionId }
    const appealed = second.call(mia.cookie, makeAppeal, { params, body: { text: 'I was there' } })
    await untilWaiting(2)
    return { erased, appealed }
  })
  expect((await begun.erased).body).toEqual({ identity: 'erased' })
  expect((await begun.appealed).failure?.code).toBe('FORBIDDEN')
  expect(await db().appealWords.count({ where: { record: { personId: mia.personId } } })).toBe(0)
})

describe('two administrators', () => {
  test('who erase somebody at once both hear that it is done', async () => {
    const { projectId } = room
    const other = await first.make.person({ name: 'Sam Secretary', role: 'project-administrator', projectId })
    const params = { projectId, personId: mia.personId }
    const both = await Promise.all([erase(), second.call(other.cookie, erasePerson, { params })])
    expect(both.map(({ body }) => body)).toEqual([{ identity: 'erased' }, { identity: 'erased' }])
    expect(await db().profile.count({ where: { personId: mia.personId } })).toBe(0)
  })

  test('of two projects who erase somebody at once leave nobody known to none', async () => {
    const other = await first.make.project()
    await first.make.grant({ personId: mia.personId, role: 'participant', projectId: other })
    const sam = await first.make.person({ name: 'Sam Secretary', role: 'project-administrator', projectId: other })
    const params = { projectId: other, personId: mia.personId }
    const both = await hold('LOCK TABLE "audit_entry" IN SHARE ROW EXCLUSIVE MODE', async () => {
      const begun = [erase(), second.call(sam.cookie, erasePerson, { params })]
      await untilErasingWaits(room.projectId, other)
      return { begun }
    })
    const identities = (await Promise.all(both.begun)).map(({ body }) => body.identity)
    expect(identities.toSorted()).toEqual(['erased', 'kept'])
    expect(await db().profile.count({ where: { personId: mia.personId } })).toBe(0)
  })

  test('of two projects who erase somebody one after the other have what is on other processes forgotten by each', async () => {
    const other = await first.make.project()
    await first.make.grant({ personId: mia.personId, role: 'participant', projectId: other })
    const sam = await first.make.person({ name: 'Sam Secretary', role: 'project-administrator', projectId: other })
    await erase()
    await first.call(sam.cookie, erasePerson, { params: { projectId: other, personId: mia.personId } })
    const dueSoon = [...liveOf(first.platform).soon.keys()].filter((name) => name.includes(mia.personId))
    expect(dueSoon).toHaveLength(2)
  })

  test('who erase each other at once: one is left', async () => {
    const { projectId } = room
    const other = await first.make.person({ name: 'Sam Secretary', role: 'project-administrator', projectId })
    const both = await Promise.all([
      first.call(secretary.cookie, erasePerson, { params: { projectId, personId: other.personId } }),
      second.call(other.cookie, erasePerson, { params: { projectId, personId: secretary.personId } }),
    ])
    expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    expect(await db().grant.count({ where: { projectId, role: 'project_administrator' } })).toBe(1)
  })
})

describe('who somebody is, while one project erases them', () => {
  const names = { latin: 'Mia Erased', native: null }
  const described = {
    names,
    country: null,
    organisation: null,
    position: null,
    role: 'participant',
    place: 'local',
  } as const
  const addTo = async () => {
    const params = { projectId: await first.make.project() }
    const { cookie } = await first.make.person({ role: 'project-administrator', ...params })
    const body = { ...described, email: mia.email }
    return () => second.call(cookie, addPerson, { params, body })
  }
  const giveRole = async () => {
    const { cookie } = await first.make.person({ role: 'system-administrator' })
    const params = { accountId: mia.accountId }
    return () => second.call(cookie, setPlatformRoles, { params, body: { roles: ['auditor'] } })
  }

  test.each([
    ['is added to another', addTo],
    ['is given a role on the platform', giveRole],
  ])('stays where she %s at the same time', async (_, prepare) => {
    const give = await prepare()
    const begun = await hold('LOCK TABLE "audit_entry" IN SHARE ROW EXCLUSIVE MODE', async () => {
      const given = give()
      await untilWaiting(1)
      const erased = erase()
      await untilErasingWaits(room.projectId)
      return { given, erased }
    })
    expect((await begun.given).status).toBe(200)
    expect((await begun.erased).body).toEqual({ identity: 'kept' })
    expect(await db().person.findUnique({ where: { id: mia.personId } })).toMatchObject({ accountId: mia.accountId })
  })

  test('is written down anew where another adds her when that can be stopped no more', async () => {
    const add = await addTo()
    const begun = await hold('LOCK TABLE "profile" IN SHARE ROW EXCLUSIVE MODE', async () => {
      const erased = erase()
      await untilErasingWaits(room.projectId)
      const added = add()
      await untilWaiting(2)
      return { erased, added }
    })
    expect((await begun.erased).body).toEqual({ identity: 'erased' })
    const { personId } = (await begun.added).body
    expect(personId).not.toBe(mia.personId)
    const known = await db().profile.findMany({ where: { email: mia.email } })
    expect(known.map((profile) => profile.personId)).toEqual([personId])
  })
})

test('a session that is being opened while somebody is erased opens, though each waits for the other', async () => {
  const { projectId } = room
  const { host } = await wait()
  const begun = await hold(`SELECT 1 FROM "project" WHERE "id" = '${projectId}' FOR UPDATE`, async () => {
    const erased = erase()
    await untilWaiting(1)
    const opened = host.command(host.stream('stage'), { type: 'session.open' })
    await untilWaiting(2)
    return { opened, erased }
  })
  expect(await begun.opened).toMatchObject({ ok: true })
  // One of them has to begin anew, and finds what the other did.
  const { failure, status } = await begun.erased
  expect(failure?.reason ?? status).toBeOneOf([200, 'project-is-live'])
})
