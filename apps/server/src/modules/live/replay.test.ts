import { getDeckPages, listDecks } from '@muster/contracts/decks'
import type { SessionId } from '@muster/contracts/ids'
import { startRehearsal } from '@muster/contracts/rehearsals'
import { eventsOfPage, getReplay } from '@muster/contracts/replay'
import { listVideos } from '@muster/contracts/videos'
import type { LiveClient } from '@muster/crowd/live-client'
import type { ClientCommand } from '@muster/live/commands'
import type { Event } from '@muster/live/events'
import { readEvent } from '@muster/live/read-event'
import { makeTimeline, stateAt } from '@muster/live/replay/timeline'
import { type StreamId, streamId } from '@muster/live/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { choosing, makeTestRoom, newGroupId, newPollId, type TestRoom } from './test-room.ts'
import { deleteWords } from './words.store.ts'

let server: TestServer
let room: TestRoom
let auditor: MadePerson

beforeAll(async () => {
  // What is tested here is not the clock.
  server = await startTestServer()
  room = await makeTestRoom(server)
  auditor = await server.make.person({ name: 'Aud Auditor', role: 'auditor', projectId: room.projectId })
})
afterEach(() => room.empty())
afterAll(() => server.close())

async function give(client: LiveClient, command: ClientCommand, on: StreamId = client.stream('stage')) {
  const answer = await client.command(on, command)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.data.seq
}
const ask = (sessionId: SessionId, after = 0) => ({
  params: { projectId: room.projectId, sessionId },
  query: { after },
})
const replay = (who: MadePerson, sessionId: SessionId, after?: number) =>
  server.succeed(who.cookie, getReplay, ask(sessionId, after))
const failed = async (who: MadePerson, sessionId: SessionId) => {
  const { failure } = await server.call(who.cookie, getReplay, ask(sessionId))
  return failure?.reason ?? failure?.code
}

const toEvents = (events: readonly unknown[]) =>
  events.map((raw): Event => {
    const read = readEvent(raw)
    if (!read.ok) throw new Error(read.reason)
    return read.event
  })

describe('the replay of a session', () => {
  test('is for those who answer for it and who audit it, once it is over', async () => {
    const { sessionId, host } = await room.open()
    expect(await failed(room.facilitator, sessionId)).toBe('session-not-over')
    await give(host, { type: 'session.end' })
    expect((await replay(room.facilitator, sessionId)).head).toBeGreaterThan(0)
    expect((await replay(auditor, sessionId)).people.map(({ name }) => name)).toContain('Ana Participant')
    expect(await failed(room.ana, sessionId)).toBe('FORBIDDEN')
  })

  test('shows an auditor the slides and videos of a session that is over, and of no other', async () => {
    const { sessionId, host } = await room.open()
    const { projectId } = room
    const deckId = await room.addDeck(sessionId, 3)
    const see = () =>
      Promise.all([
        server.call(auditor.cookie, listDecks, { params: { projectId, sessionId } }),
        server.call(auditor.cookie, getDeckPages, { params: { projectId, deckId } }),
        server.call(auditor.cookie, listVideos, { params: { projectId, sessionId } }),
      ])
    expect((await see()).map(({ failure }) => failure?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
    await give(host, { type: 'session.end' })
    expect((await see()).map(({ status }) => status)).toEqual([200, 200, 200])
  })

  test('stands at each moment as everybody saw it then', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const deckId = await room.addDeck(sessionId, 3)
    await give(host, { type: 'deck.present', deckId, page: 1 })
    await give(ana, { type: 'chat.say', text: 'Good morning' })
    const seq = await give(host, { type: 'deck.turn', deckId, page: 2 })
    await ana.until('page two', (client) => client.stage().deck?.page === 2)
    const seen = ana.stage()
    await give(host, { type: 'deck.turn', deckId, page: 3 })
    await give(host, { type: 'session.end' })

    const { events, words } = await replay(room.facilitator, sessionId)
    const timeline = makeTimeline(toEvents(events))
    // By its place: on a quick machine the next page comes within the same millisecond.
    const then = timeline && stateAt({ ...timeline, times: timeline.events.map((event) => event.seq) }, seq)
    expect(then?.state).toEqual(seen)
    expect(Object.values(words)).toEqual(['Good morning'])
  })

  test('has nothing of what was said in private, among staff, in groups, of complaints and problems', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const groupId = newGroupId()
    await give(host, {
      type: 'groups.open',
      rooms: [{ groupId, name: 'Red', members: [room.ana.personId] }],
      forMs: null,
    })
    await ana.until('the group', (client) => client.stage().groups !== null)
    const elsewhere = (stream: 'group' | 'private') =>
      stream === 'group'
        ? streamId({ kind: stream, sessionId, groupId })
        : streamId({ kind: stream, sessionId, personId: room.ana.personId })
    const message = await give(ana, { type: 'chat.say', text: 'said to all' })
    await give(ana, { type: 'chat.say', text: 'secret of the group' }, elsewhere('group'))
    await give(ana, { type: 'chat.say', text: 'secret of Ana' }, elsewhere('private'))
    await give(host, { type: 'chat.say', text: 'secret of staff' }, host.stream('staff'))
    await give(ana, { type: 'problem.report', kind: 'other', text: 'secret problem' }, host.stream('staff'))
    const about = { streamId: host.stream('stage'), kind: 'message', seq: message } as const
    const bao = await room.enter(room.bao, sessionId)
    await give(bao, { type: 'complaint.make', about, text: 'secret complaint' }, host.stream('staff'))
    await give(host, { type: 'session.end' })

    const told = await replay(room.facilitator, sessionId)
    expect(JSON.stringify(told)).toContain('said to all')
    expect(JSON.stringify(told)).not.toContain('secret')
    const types = new Set(told.events.map(({ type }) => type.split('.')[0]))
    expect([...types].filter((type) => type === 'problem' || type === 'complaint' || type === 'door')).toEqual([])
  })

  test('shows what was deleted, edited away or erased without its words', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    const say = (text: string) => give(ana, { type: 'chat.say', text })
    const [first, second, third] = [await say('slip one'), await say('slip two'), await say('slip three')]
    await give(ana, { type: 'chat.delete', message: first })
    await give(ana, { type: 'chat.edit', message: second, text: 'as meant' })
    await deleteWords(server.platform.database.client, host.stream('stage'), [third])
    await give(host, { type: 'session.end' })

    const told = await replay(room.facilitator, sessionId)
    expect(JSON.stringify(told)).not.toContain('slip')
    expect(Object.values(told.words)).toEqual(['as meant'])
    expect(told.events.filter(({ seq }) => [first, second, third].includes(seq))).toHaveLength(3)
  })

  test('tells of no vote whose it was, of a poll only what came out, and of a nameless question nobody', async () => {
    const { sessionId, host } = await room.open()
    const ana = await room.enter(room.ana, sessionId)
    await give(host, { type: 'questions.allow-nameless', allowed: true })
    const question = await give(ana, { type: 'question.ask', text: 'Who pays?', nameless: true })
    const [pollId, hiddenId] = [newPollId(), newPollId()]
    const named = { voters: 'named', results: 'hidden' } as const
    const form = choosing(['Yes', 'No'])
    await give(host, { type: 'poll.open', pollId, question: 'Well?', form, ...named })
    await give(host, { type: 'poll.open', pollId: hiddenId, question: 'Why?', form: { kind: 'text' }, ...named })
    await ana.until('the polls', (client) => client.stage().polls.shown.length === 2)
    expect(await ana.vote(pollId, { kind: 'choice', choices: [1] })).toMatchObject({ ok: true })
    expect(await ana.vote(hiddenId, { kind: 'text', text: 'hide this' })).toMatchObject({ ok: true })
    await give(host, { type: 'poll.close', pollId })
    await host.until('the text', (client) => (client.tally(hiddenId)?.written.length ?? 0) > 0)
    const [written] = host.tally(hiddenId)?.written ?? []
    if (!written) throw new Error('nothing written')
    await give(host, { type: 'poll.hide-answer', pollId: hiddenId, answerId: written.answerId })
    await give(host, { type: 'session.end' })

    const told = await replay(room.facilitator, sessionId)
    const closed = told.events.find((event) => event.type === 'poll.closed')
    expect(closed).toMatchObject({ pollId, tally: { ballots: 1, counts: [0, 1] } })
    expect(told.written).toEqual([
      { pollId, written: [] },
      { pollId: hiddenId, written: [] },
    ])
    expect(told.events.find(({ seq }) => seq === question)).toMatchObject({ actor: null, commandId: null })
    const votes = told.events.filter((event) => JSON.stringify(event).includes(room.ana.personId))
    expect(votes.map(({ type }) => type)).toEqual([])
  })

  test('comes in pages, each after the last event of the one before', async () => {
    const { sessionId, host } = await room.open()
    await give(host, { type: 'session.end' })
    const { client: db } = server.platform.database
    const stage = host.stream('stage')
    const { head } = await db.liveStream.findUniqueOrThrow({ where: { id: stage } })
    // As an older program wrote them, before there were replies.
    const data = Array.from({ length: eventsOfPage }, (_, index) => ({
      streamId: stage,
      seq: head + 1 + index,
      at: new Date(),
      actorId: room.ana.personId,
      part: 0,
      v: 1,
      type: 'chat.said',
      payload: {},
    }))
    await db.liveEvent.createMany({ data })
    await db.liveStream.update({ where: { id: stage }, data: { head: head + eventsOfPage } })

    const first = await replay(room.facilitator, sessionId)
    expect([first.events.length, first.events.at(-1)?.seq, first.head]).toEqual([
      eventsOfPage,
      eventsOfPage,
      head + eventsOfPage,
    ])
    expect(first.events.at(-1)).toMatchObject({ v: 2, replyTo: null })
    const second = await replay(room.facilitator, sessionId, eventsOfPage)
    expect([second.events.map(({ seq }) => seq).at(-1), second.people]).toEqual([head + eventsOfPage, []])
  })

  test('is not there of a rehearsal, which keeps nothing', async () => {
    const sessionId = await server.make.session({ projectId: room.projectId })
    const which = { params: { projectId: room.projectId, sessionId }, body: { withInvited: false } }
    const { rehearsal } = await server.succeed(room.facilitator.cookie, startRehearsal, which)
    expect(await failed(room.facilitator, rehearsal.id)).toBe('NOT_FOUND')
  })
})
