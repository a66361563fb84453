import type { LiveClient } from '@muster/crowd/live-client'
import type { OwnProblems, ProblemsState } from '@muster/live/problems/model'
import { streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { makeTestRoom, newGroupId, type TestRoom } from './test-room.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom

beforeAll(async () => {
  servers = await startTwoServers()
  ;({ first, second } = servers)
  room = await makeTestRoom(first)
})
afterEach(() => room.empty())
afterAll(() => servers.close())

/** The facilitator and Ana on the first process, another facilitator and Bao on the second. */
async function open() {
  const { sessionId, host } = await room.open()
  const other = await first.make.person({ name: 'Hal Helper', role: 'facilitator', projectId: room.projectId })
  const atSecond = { url: second.url }
  return {
    sessionId,
    host,
    helper: await room.enter(other, sessionId, atSecond),
    ana: await room.enter(room.ana, sessionId),
    bao: await room.enter(room.bao, sessionId, atSecond),
  }
}

const onStaff = (client: LiveClient, command: Parameters<LiveClient['command']>[1]) =>
  client.command(client.stream('staff'), command)
const idOfOwn = (client: LiveClient) =>
  streamId({ kind: 'person', sessionId: client.sessionId, personId: client.joined()?.me.personId ?? room.ana.personId })

function problems(client: LiveClient): ProblemsState {
  const state = client.replica().streams.get(client.stream('staff'))?.state
  return state?.kind === 'staff' ? state.problems : []
}
function ownProblems(client: LiveClient): OwnProblems {
  const state = client.replica().streams.get(idOfOwn(client))?.state
  return state?.kind === 'person' ? state.problems : []
}
const wordsOn = (client: LiveClient, id = client.stream('staff')) => client.replica().streams.get(id)?.words ?? {}

describe('what those who run the session say to each other', () => {
  test('reaches all of them on every process, and no participant or speaker by any way', async () => {
    const { sessionId, host, helper, ana, bao } = await open()
    const speaker = await first.make.person({ role: 'resource-person', projectId: room.projectId })
    const speaking = await room.enter(speaker, sessionId, { url: second.url })
    await host.say('Between us', host.stream('staff'))
    await helper.until('to read it', (client) => client.said(client.stream('staff')).includes('Between us'))
    // What comes after it on the stage shows that everything before has come.
    await host.say('To all')
    for (const client of [ana, bao, speaking]) {
      await client.until('to hear', (client) => client.said().includes('To all'))
      const id = client.stream('staff')
      expect(await client.socket.emitWithAck('live:since', { streamId: id, afterSeq: 0 })).toMatchObject({
        ok: false,
        failure: { code: 'FORBIDDEN' },
      })
      expect(await client.say('Hello', id)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    }
    const anew = await room.enter(room.ana, sessionId, { url: second.url })
    for (const client of [ana, bao, speaking, anew])
      expect(JSON.stringify([client.joined(), [...client.replica().streams], client.replica().early])).not.toContain(
        'Between us',
      )
  })
})

describe('a problem', () => {
  test('reaches those who run the session with what is known of the line, is answered to its person, and closed', async () => {
    const { host, helper, ana, bao } = await open()
    await expect
      .poll(async () => {
        await onStaff(ana, { type: 'problem.report', kind: 'cannot-hear' })
        const mine = problems(host).filter(({ closed }) => closed === null)
        const measured = mine.some(({ line }) => line?.roundTripMs !== null)
        if (!measured) await onStaff(ana, { type: 'problem.withdraw', problem: mine.at(-1)?.seq ?? 1 })
        return measured
      })
      .toBe(true)
    await onStaff(bao, { type: 'problem.report', kind: 'other', text: 'All is blue' })
    for (const staff of [host, helper])
      await staff.until('both problems', (staff) => problems(staff).filter(({ closed }) => !closed).length === 2)
    const [ofAna, ofBao] = problems(helper).filter(({ closed }) => !closed)
    expect(ofAna).toMatchObject({ by: room.ana.personId, line: { way: 'websocket', room: 'stage' } })
    expect(ofBao).toMatchObject({ by: room.bao.personId, kind: 'other', takenBy: null })
    expect(wordsOn(helper)[ofBao?.seq ?? 0]).toBe('All is blue')

    const problem = ofBao?.seq ?? 0
    await onStaff(helper, { type: 'problem.take', problem })
    await onStaff(host, { type: 'problem.answer', problem, text: 'Load the page again' })
    await bao.until('the answer', (client) => ownProblems(client)[0]?.answers.length === 1)
    const [own] = ownProblems(bao)
    expect(own).toMatchObject({ problem, kind: 'other', answers: [{ by: room.facilitator.personId }], closedBy: null })
    expect(wordsOn(bao, idOfOwn(bao))[own?.answers[0]?.seq ?? 0]).toBe('Load the page again')
    await onStaff(helper, { type: 'problem.close', problem })
    await bao.until('the end', (client) => ownProblems(client)[0]?.closedBy !== null)
    for (const staff of [host, helper])
      await staff.until('the end', (staff) =>
        problems(staff).some(({ seq, closed }) => seq === problem && closed !== null),
      )

    const anew = await room.enter(room.bao, host.sessionId)
    // The other process hears of it with the heads.
    await anew.until(
      'its end',
      (client) => ownProblems(client)[0]?.closedBy !== null && ownProblems(client).length === 1,
    )
    expect(ownProblems(anew)).toEqual(ownProblems(bao))
    expect(Object.values(wordsOn(anew, idOfOwn(anew)))).toEqual(['Load the page again'])
    const seen = JSON.stringify([[...ana.replica().streams], ana.replica().early])
    expect(seen).not.toContain('All is blue')
    expect(seen).not.toContain('Load the page again')
  })

  test('of somebody in a group says in which; nobody but its person withdraws it', async () => {
    const { host, ana, bao } = await open()
    const groupId = newGroupId()
    const rooms = [{ groupId, name: 'Red', members: [room.ana.personId] }]
    await host.command(host.stream('stage'), { type: 'groups.open', rooms, forMs: null })
    await ana.until('to be in the group', (client) => client.group() !== null)
    const reported = await onStaff(ana, { type: 'problem.report', kind: 'wrong-name' })
    if (!reported.ok) throw new Error(JSON.stringify(reported.failure))
    const problem = reported.data.seq
    await host.until('the problem', (host) => problems(host).length === 1)
    expect(problems(host)[0]?.line?.room).toBe(groupId)
    for (const type of ['problem.withdraw', 'problem.take', 'problem.close'] as const)
      expect(await onStaff(bao, { type, problem })).toMatchObject({ ok: false })
    expect(await onStaff(ana, { type: 'problem.close', problem })).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await onStaff(ana, { type: 'problem.withdraw', problem })).toMatchObject({ ok: true })
    await host.until('the end', (host) => problems(host)[0]?.closed?.by === room.ana.personId)
  })

  test('leaves in the audit what those who run the session did about it, without a word of it', async () => {
    const { host, ana } = await open()
    const reported = await onStaff(ana, { type: 'problem.report', kind: 'other', text: 'Words of hers' })
    if (!reported.ok) throw new Error(JSON.stringify(reported.failure))
    const problem = reported.data.seq
    await onStaff(host, { type: 'problem.take', problem })
    await onStaff(host, { type: 'problem.answer', problem, text: 'Words of his' })
    await onStaff(host, { type: 'problem.close', problem })
    const { client: db } = first.platform.database
    const entries = await db.auditEntry.findMany({
      where: { action: { startsWith: 'live.problem.' }, subjectId: host.stream('staff') },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual([
      'live.problem.take',
      'live.problem.answer',
      'live.problem.close',
    ])
    const logs = await db.liveEvent.findMany({ where: { streamId: { startsWith: host.sessionId } } })
    expect(JSON.stringify([entries, logs])).not.toContain('Words of')
    const told = await db.liveWords.findMany({ where: { streamId: idOfOwn(ana) } })
    expect(told.map(({ text, personId }) => [text, personId])).toEqual([['Words of his', room.facilitator.personId]])
  })

  test('is reported by many at once while others are answered, and nothing waits for ever', async () => {
    const { sessionId, host, helper } = await open()
    const people = await Promise.all(
      Array.from({ length: 12 }, () => first.make.person({ role: 'participant', projectId: room.projectId })),
    )
    const clients = await Promise.all(
      people.map((who, index) => room.enter(who, sessionId, { url: index % 2 ? first.url : second.url })),
    )
    const reports = await Promise.all(
      clients.map(async (client) => {
        const reported = await onStaff(client, { type: 'problem.report', kind: 'cannot-see' })
        if (!reported.ok) return reported
        const staff = reported.data.seq % 2 ? host : helper
        return onStaff(staff, { type: 'problem.answer', problem: reported.data.seq, text: 'We look into it' })
      }),
    )
    expect(reports.every(({ ok }) => ok)).toBe(true)
    await Promise.all(
      clients.map((client) => client.until('an answer', (client) => ownProblems(client)[0]?.answers.length === 1)),
    )
  })
})
