import { getStanding } from '@muster/contracts/attendance'
import { type BoardNews, BoardNews as BoardNewsSchema, followBoard } from '@muster/contracts/board'
import { addressOf } from '@muster/contracts/endpoint'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { makeTestRoom, newGroupId, type TestRoom } from '../../live/test-room.ts'

let server: TestServer
let room: TestRoom
let watching: Watcher[] = []

beforeAll(async () => {
  server = await startTestServer({ PING_TIMEOUT_MS: '1000' })
})
afterEach(() => {
  room.empty()
  for (const watcher of watching) watcher.stop()
  watching = []
})
afterAll(() => server.close())

type Row = BoardNews['rows'][number]
type Watcher = {
  row(who: MadePerson): Row | undefined
  messages: BoardNews[]
  ended: Promise<void>
  stop(): void
}

const address = () => server.url + addressOf(followBoard, { params: { projectId: room.projectId } })

/** Watches the board as a browser does. */
async function watch(who: MadePerson): Promise<Watcher> {
  const stop = new AbortController()
  const response = await fetch(address(), { headers: { cookie: who.cookie }, signal: stop.signal })
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const messages: BoardNews[] = []
  const rows = new Map<string, Row>()
  const read = async () => {
    let text = ''
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const lines = (text + piece).split('\n')
      text = lines.pop() ?? ''
      for (const line of lines.filter(Boolean)) {
        const news = BoardNewsSchema.parse(JSON.parse(line))
        messages.push(news)
        for (const row of news.rows) rows.set(row.personId, row)
        for (const id of news.gone) rows.delete(id)
      }
    }
  }
  const ended = read().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  const watcher = { row: ({ personId }: MadePerson) => rows.get(personId), messages, ended, stop: () => stop.abort() }
  watching.push(watcher)
  await expect.poll(() => messages.length).toBeGreaterThan(0)
  return watcher
}

const isHere = (row: Row | undefined) => row?.whereabouts.kind

describe('who watches the board', () => {
  test('is told everybody first, and then only who came or went', async () => {
    room = await makeTestRoom(server)
    const { sessionId } = await room.open()
    const board = await watch(room.facilitator)
    const [first] = board.messages
    expect(first).toMatchObject({ begins: true, more: false })
    expect(first?.rows.map(({ names }) => names.latin)).toEqual(['Ana Participant', 'Bao Participant'])
    expect(board.row(room.ana)).toMatchObject({ outcome: 'pending', whereabouts: { kind: 'away' } })

    const ana = await room.enter(room.ana, sessionId)
    await expect.poll(() => isHere(board.row(room.ana))).toBe('here')
    ana.drop()
    await expect.poll(() => isHere(board.row(room.ana))).toBe('vanished')
    const told = board.messages.slice(1).flatMap(({ rows }) => rows.map(({ names }) => names.latin))
    expect(told).toEqual(['Ana Participant', 'Ana Participant'])
  })

  test('sees who fell silent vanish, once their silence is noticed', async () => {
    room = await makeTestRoom(server)
    const { sessionId } = await room.open()
    const board = await watch(room.facilitator)
    const bao = await room.enter(room.bao, sessionId)
    await expect.poll(() => isHere(board.row(room.bao))).toBe('here')
    bao.freeze()
    await expect.poll(() => isHere(board.row(room.bao)), { timeout: 5000 }).toBe('vanished')
  })

  test('sees people move to group rooms, and a session end', async () => {
    room = await makeTestRoom(server)
    const { sessionId, host } = await room.open()
    await room.enter(room.ana, sessionId)
    const board = await watch(room.facilitator)
    const groupId = newGroupId()
    const rooms = [{ groupId, name: 'Lotus', members: [room.ana.personId] }]
    await host.command(host.stream('stage'), { type: 'groups.open', rooms, forMs: null })
    await expect.poll(() => board.row(room.ana)?.groupId, { timeout: 5000 }).toBe(groupId)
    expect(board.messages.at(-1)?.groups).toEqual([{ groupId, name: 'Lotus' }])
    expect(board.row(room.bao)?.groupId).toBeNull()
    await host.command(host.stream('stage'), { type: 'session.end' })
    await expect.poll(() => board.row(room.bao)?.outcome, { timeout: 5000 }).toBe('incomplete')
    expect(board.row(room.ana)?.whereabouts).toEqual({ kind: 'away' })
  })

  test('reads of one person what that person reads', async () => {
    room = await makeTestRoom(server)
    const { sessionId } = await room.open()
    await room.enter(room.ana, sessionId)
    const params = { projectId: room.projectId, personId: room.ana.personId }
    const { standing } = await server.succeed(room.facilitator.cookie, getStanding, { params })
    expect(standing).toMatchObject({ personId: room.ana.personId, sessions: [{ visits: [{ closedHow: null }] }] })
    const stranger = { ...params, personId: room.facilitator.personId }
    expect(await server.call(room.facilitator.cookie, getStanding, { params: stranger })).toMatchObject({ status: 404 })
  })

  test('is who may: nobody else, and nobody once they may no longer', async () => {
    room = await makeTestRoom(server)
    const other = await makeTestRoom(server)
    const ask = async (who: MadePerson | null) =>
      (await fetch(address(), { headers: who ? { cookie: who.cookie } : {} })).status
    expect(await Promise.all([null, room.ana, other.facilitator].map(ask))).toEqual([401, 403, 404])
    const board = await watch(room.facilitator)
    await server.platform.database.client.grant.deleteMany({ where: { personId: room.facilitator.personId } })
    await board.ended
  }, 15_000)
})
