import type { LiveClient } from '@muster/crowd/live-client'
import type { ClientCommand } from '@muster/live/commands'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { makeTestRoom, newCommandId, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  // What is tested here is not the clock.
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

async function open() {
  const { sessionId, host } = await room.open()
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId)
  return { sessionId, host, ana, bao, stage: host.stream('stage') }
}
const listOf = (client: LiveClient) => client.stage().questions.list
const wordsOf = (client: LiveClient, seq: number) => client.replica().streams.get(client.stream('stage'))?.words[seq]
async function give(client: LiveClient, command: ClientCommand): Promise<number> {
  const answer = await client.command(client.stream('stage'), command)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.data.seq
}
const ask = (client: LiveClient, text: string, nameless = false) =>
  give(client, { type: 'question.ask', text, nameless })
const refused = (reason: string) => ({ ok: false, failure: { reason } })
const stored = async (streamId: string) => {
  const rows = await server.platform.database.client.liveWords.findMany({ where: { streamId } })
  return rows.map(({ text }) => text)
}

describe('a question', () => {
  test('is read by everybody, is answered before them and in writing, and found again by who comes later', async () => {
    const { sessionId, host, ana, bao } = await open()
    const question = await ask(ana, 'Who pays?')
    await bao.until('the question', (client) => wordsOf(client, question) === 'Who pays?')
    await give(host, { type: 'question.take', question })
    await bao.until('it before everybody', (client) => client.stage().questions.current === question)
    const words = await give(host, { type: 'question.answer', question, text: 'The host.' })
    const late = await room.enter(room.ana, sessionId)
    expect(listOf(late)).toMatchObject([{ seq: question, by: room.ana.personId, answer: { words } }])
    expect([wordsOf(late, question), wordsOf(late, words)]).toEqual(['Who pays?', 'The host.'])
    expect(late.stage().questions.current).toBeNull()
  })

  test('that is sent again is asked once, with a name and without', async () => {
    const { host, ana, stage } = await open()
    await give(host, { type: 'questions.allow-nameless', allowed: true })
    for (const nameless of [false, true]) {
      const again = newCommandId()
      const command = { type: 'question.ask', text: 'Once?', nameless } as const
      const first = await ana.command(stage, command, again)
      expect(first).toMatchObject({ ok: true })
      expect(await ana.command(stage, command, again)).toEqual(first)
    }
    await host.until('both questions', (client) => listOf(client).length >= 2)
    expect(await server.platform.database.client.liveWords.count({ where: { streamId: stage } })).toBe(2)
  })

  test('of another session, or by who is not of the project, is not reached', async () => {
    const { sessionId, host, ana } = await open()
    const question = await ask(ana, 'Who pays?')
    const other = await server.make.session({ projectId: room.projectId })
    const elsewhere = await room.enter(room.bao, other)
    expect(await elsewhere.upvote(question)).toMatchObject(refused('unknown-question'))
    expect(await elsewhere.command(host.stream('stage'), { type: 'question.withdraw', question })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    const projectId = await server.make.project()
    const stranger = await server.make.person({ name: 'Stranger', role: 'facilitator', projectId })
    await expect(room.enter(stranger, sessionId)).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })

  test('is dismissed with its words, and the audit says why and by whom', async () => {
    const { host, ana, bao, stage } = await open()
    const question = await ask(ana, 'What about lunch?')
    const dismiss = { type: 'question.dismiss', question, reason: 'off-topic' } as const
    expect(await bao.command(stage, dismiss)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    await give(host, dismiss)
    await ana.until('the reason', (client) => listOf(client)[0]?.dismissed?.reason === 'off-topic')
    expect(await stored(stage)).toEqual([])
    const entries = await server.platform.database.client.auditEntry.findMany({ where: { subjectId: stage } })
    expect(entries.filter(({ action }) => action === 'live.question.dismiss')).toMatchObject([
      { personId: room.facilitator.personId, detail: { question, reason: 'off-topic' } },
    ])
    expect(JSON.stringify(entries)).not.toContain('lunch')
  })
})

describe('a question without a name', () => {
  test('tells nobody who asked it, by no message and in no log; who asked it finds it again and can withdraw it', async () => {
    const { sessionId, host, ana, bao, stage } = await open()
    expect(await ana.command(stage, { type: 'question.ask', text: 'Dare I?', nameless: true })).toMatchObject(
      refused('name-needed'),
    )
    await give(host, { type: 'questions.allow-nameless', allowed: true })
    const heard: string[] = []
    for (const client of [host, bao]) client.socket.on('live:events', (batch) => heard.push(JSON.stringify(batch)))
    const question = await ask(ana, 'Dare I?', true)
    await bao.until('the question', (client) => wordsOf(client, question) === 'Dare I?')
    await host.until('the question', (client) => wordsOf(client, question) === 'Dare I?')
    await host.socket.emitWithAck('live:since', { streamId: stage, afterSeq: 0 }).then((sync) => {
      heard.push(JSON.stringify(sync))
    })
    expect(heard.join()).toContain('question.asked')
    expect(heard.join()).not.toContain(room.ana.personId)
    const { client: db } = server.platform.database
    const rows = await db.liveEvent.findMany({ where: { streamId: stage } })
    expect(JSON.stringify(rows)).not.toContain(room.ana.personId)
    expect(await db.auditEntry.count({ where: { personId: room.ana.personId } })).toBe(0)

    const back = await room.enter(room.ana, sessionId)
    expect(back.joined()?.questions.asked).toEqual([question])
    const others = await Promise.all([room.bao, room.facilitator].map((who) => room.enter(who, sessionId)))
    expect(others.map((client) => client.joined()?.questions.asked)).toEqual([[], []])

    const withdraw = { type: 'question.withdraw', question } as const
    for (const client of [host, bao])
      expect(await client.command(stage, withdraw)).toMatchObject(refused('not-allowed'))
    await give(back, withdraw)
    await bao.until('it to be gone', (client) => listOf(client).length === 0)
    expect(await stored(stage)).toEqual([])
    expect(heard.join()).not.toContain(room.ana.personId)
  })

  test('counts among those that one person may have waiting, also of one and the same moment', async () => {
    const { host, ana } = await open()
    await give(host, { type: 'questions.allow-nameless', allowed: true })
    const asking = Array.from({ length: 6 }, (_, index) =>
      ana.command(ana.stream('stage'), { type: 'question.ask', text: `${index}?`, nameless: true }),
    )
    const answers = await Promise.all(asking)
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([refused('too-many-own-questions')])
  })
})

describe('votes for a question', () => {
  test('count once for each person, are taken back, and told to all in few messages', async () => {
    const { sessionId, host, ana, bao, stage } = await open()
    const question = await ask(ana, 'Who pays?')
    await host.until('the question', (client) => listOf(client).length === 1)
    const before = host.stage()
    let messages = 0
    host.socket.on('live:upvotes', () => (messages += 1))
    const votes = await Promise.all([
      ...Array.from({ length: 5 }, () => bao.upvote(question)),
      ana.upvote(question),
      host.upvote(question),
    ])
    expect(votes.every(({ ok }) => ok)).toBe(true)
    for (const client of [host, ana, bao]) await client.until('three votes', (client) => client.upvotes(question) === 3)
    expect(messages).toBeLessThanOrEqual(2)
    expect(host.stage()).toBe(before)
    expect(await server.platform.database.client.questionVote.count({ where: { sessionId, question } })).toBe(3)

    await bao.upvote(question, false)
    await host.until('one less', (client) => client.upvotes(question) === 2)
    const late = await room.enter(room.ana, sessionId)
    expect(late.joined()?.questions).toEqual({ votes: { [question]: 2 }, own: [question], asked: [question] })

    await give(host, { type: 'session.end' })
    await bao.until('the votes in the log', (client) => listOf(client)[0]?.votes === 2)
    expect(await bao.upvote(question)).toMatchObject(refused('session-ended'))
    expect(await stored(stage)).toEqual(['Who pays?'])
  })
})
