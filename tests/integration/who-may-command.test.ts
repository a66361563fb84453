import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  BlockId,
  CheckId,
  DeckId,
  GroupId,
  PersonId,
  PollAnswerId,
  PollId,
  type ProjectId,
  type SessionId,
  VideoId,
} from '@muster/contracts/ids'
import { type Role, roles } from '@muster/contracts/permissions'
import { makeLiveClient } from '@muster/crowd/live-client'
import { connectRaw } from '@muster/crowd/raw-socket'
import { ClientCommand } from '@muster/live/commands'
import type { Ack } from '@muster/live/protocol/ack'
import { rules } from '@muster/live/rules'
import { type Stream, streamId } from '@muster/live/stream'
import { newId } from '@muster/server/platform/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../support/makers.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

type Socket = Awaited<ReturnType<typeof connectRaw>>
type Asker = { role: Role; where: 'here' | 'elsewhere' | 'platform'; person: MadePerson }

const page = readFileSync(resolve(import.meta.dirname, '../../docs/who-may-what.md'), 'utf8')
const platformRoles: readonly Role[] = ['system-administrator', 'project-administrator', 'auditor']

/** The rows of the page's second table: a socket command, of some with the kind of stream and what is commanded → who. */
const written = new Map(
  [...page.matchAll(/^\| `(live:[^`]+)` \| ([^|]+) \|/gm)].map(([, command, who]) => [
    command ?? '',
    (who ?? '').split(',').map((word) => word.trim()),
  ]),
)

let server: TestServer
let here: ProjectId
/** A session that is over, in which nothing can be changed any more; and one that is split into group rooms. */
let over: SessionId
let split: SessionId
const groupId = newId(GroupId)
const askers: Asker[] = []

beforeAll(async () => {
  // What is walked here are permissions, not the clock.
  server = await startTestServer({ AUTO_END_MS: '900000' })
  here = await server.make.project()
  const elsewhere = await server.make.project()
  over = await server.make.session({ projectId: here, title: 'Over' })
  split = await server.make.session({ projectId: here, title: 'Split' })
  const inProjects = roles.filter((role) => role !== 'system-administrator')
  const places = [
    { where: 'here', projectId: here, held: inProjects },
    { where: 'elsewhere', projectId: elsewhere, held: inProjects },
    { where: 'platform', projectId: null, held: platformRoles },
  ] as const
  for (const { where, projectId, held } of places)
    for (const role of held) askers.push({ role, where, person: await server.make.person({ role, projectId }) })
  await hold()
}, 60_000)
afterAll(() => server.close())

/** The facilitator opens and ends one session, and splits the other. */
async function hold() {
  const { cookie } = personOf('facilitator')
  const members = (['participant', 'helpdesk', 'resource-person'] as const).map((role) => personOf(role).personId)
  const run = async (sessionId: SessionId, commands: ClientCommand[]) => {
    const host = makeLiveClient({ url: server.url, cookie, projectId: here, sessionId })
    await host.join()
    for (const command of commands)
      expect(await host.command(host.stream('stage'), command)).toMatchObject({ ok: true })
    host.close()
  }
  await run(over, [{ type: 'session.open' }, { type: 'session.end' }])
  const rooms = [{ groupId, name: 'One', members }]
  await run(split, [{ type: 'session.open' }, { type: 'groups.open', rooms, forMs: null }])
}

const personOf = (role: Role) => {
  const asker = askers.find((asker) => asker.role === role && asker.where === 'here')
  if (!asker) throw new Error(`Nobody is ${role}`)
  return asker.person
}

test('every socket command stands on the page, with every kind of stream it is about, and nothing else does', () => {
  const commandable = Object.entries(rules).flatMap(([kind, ofKind]) =>
    Object.entries<{ may: readonly string[] }>(ofKind)
      .filter(([, { may }]) => may.some((capacity) => capacity !== 'system'))
      .map(([type]) => `live:command ${kind} ${type}`),
  )
  const readable = Object.keys(rules).map((kind) => `live:since ${kind}`)
  const whole = server.app.commands.filter((name) => name !== 'live:command' && name !== 'live:since')
  expect([...written.keys()].toSorted()).toEqual([...whole, ...readable, ...commandable].toSorted())
})

test('a stranger gets no connection', async () => {
  await expect(connectRaw(server.url, {})).rejects.toMatchObject({ data: { code: 'UNAUTHENTICATED' } })
})

describe('every socket command answers every role as the page says', () => {
  test.each([...written])('%s', async (row, who) => {
    const wrong = await Promise.all(
      askers.map(async (asker) => {
        const [said, due] = [await ask(row, asker), expected(row, who, asker)]
        return said === due ? [] : [`${asker.role} ${asker.where}: ${said}, not ${due}`]
      }),
    )
    expect(wrong.flat()).toEqual([])
  })
})

test('nobody reads or commands on another person’s stream, whoever they are', async () => {
  const personId = personOf('participant').personId
  for (const asker of askers.filter(({ person }) => person.personId !== personId)) {
    const said = await withSocket(asker, async (socket) => {
      if (!(await join(socket, split)).ok) return []
      const stream = streamId({ kind: 'person', sessionId: split, personId })
      const answers = await Promise.all([
        give(socket, 'live:since', { streamId: stream, afterSeq: 0 }),
        give(socket, 'live:command', {
          streamId: stream,
          commandId: randomUUID(),
          command: commands['notice.dismiss'],
        }),
        give(socket, 'live:command', {
          streamId: stream,
          commandId: randomUUID(),
          command: commands['check.answer'],
        }),
      ])
      return answers.map(saidIn)
    })
    expect(said.filter((answer) => answer !== 'not allowed')).toEqual([])
  }
})

test('what somebody writes with those who run the session is for them alone', async () => {
  const personId = personOf('participant').personId
  const stream = streamId({ kind: 'private', sessionId: split, personId })
  const who = (asker: Asker) => `${asker.role} ${asker.where}`
  const reached: string[] = []
  for (const asker of askers.filter(({ person }) => person.personId !== personId)) {
    const said = await withSocket(asker, async (socket) => {
      if (!(await join(socket, split)).ok) return []
      const about = { streamId: stream, commandId: randomUUID() }
      const answers = await Promise.all([
        give(socket, 'live:since', { streamId: stream, afterSeq: 0 }),
        give(socket, 'live:command', { ...about, command: commands['chat.say'] }),
      ])
      return answers.map(saidIn)
    })
    if (said.some((answer) => answer !== 'not allowed')) reached.push(who(asker))
  }
  const running = askers.filter(
    ({ role, where }) =>
      where !== 'elsewhere' && ['project-administrator', 'host-organiser', 'facilitator'].includes(role),
  )
  expect(reached).toEqual(running.map(who))
})

type Said = 'let through' | 'not allowed' | 'NOT_FOUND' | 'not in the room'

function expected(row: string, who: readonly string[], { role, where }: Asker): Said {
  // On the platform a role is held in every project, but for the system administrator's.
  const isHeldHere = where === 'here' || (where === 'platform' && role !== 'system-administrator')
  if (row === 'live:join' && !isHeldHere) return 'NOT_FOUND'
  if (isHeldHere && who.includes(role)) return 'let through'
  const mayJoin = isHeldHere && (written.get('live:join') ?? []).includes(role)
  return mayJoin || row === 'live:join' ? 'not allowed' : 'not in the room'
}

/** What the guard says to somebody who joins first, if they may. */
function ask(row: string, asker: Asker): Promise<Said> {
  const [name = '', kind, type] = row.split(' ')
  const stream = kind === undefined ? null : streamOf(kind, asker)
  return withSocket(asker, async (socket) => {
    const joined = await join(socket, stream?.sessionId ?? over)
    if (name === 'live:join') return saidIn(joined)
    const about = stream && { streamId: streamId(stream) }
    const command = type && commandFor(type, asker)
    const inputs: Record<string, object> = {
      'live:leave': {},
      'live:clock': { clientNow: 0 },
      'live:people': { isWatching: true },
      'live:captions': { language: 'en' },
      'live:caption': { language: 'en', text: 'Good' },
      'live:vote': { pollId: newId(PollId), ballot: { kind: 'choice', choices: [0] } },
      'live:upvote': { question: noMessage, isUp: true },
      'live:react': {
        streamId: streamId({ kind: 'stage', sessionId: over }),
        message: noMessage,
        sign: 'heart',
        isOn: true,
      },
      'live:reactions': { streamId: streamId({ kind: 'stage', sessionId: over }), from: 1 },
      'live:cheer': { cheer: 'applause' },
      'live:point': { page: 1, tool: 'laser', line: 1, points: [1, 2] },
      'live:since': { ...about, afterSeq: 0 },
      'live:command': { ...about, commandId: randomUUID(), command },
    }
    return saidIn(await give(socket, name, inputs[name] ?? {}))
  })
}

/** The stage of the session that is over, where what is allowed comes too late; group rooms are in the other. */
function streamOf(kind: string, { person: { personId } }: Asker): Stream {
  if (kind === 'stage' || kind === 'staff') return { kind, sessionId: over }
  if (kind === 'group') return { kind, sessionId: split, groupId }
  if (kind === 'person' || kind === 'private') return { kind, sessionId: split, personId }
  throw new Error(`There is no kind of stream ${kind}`)
}

const someone = newId(PersonId)
/** Not said by anybody: whose it is does not count here. */
const noMessage = 1_000_000
const commands: Record<string, unknown> = {
  'session.keep-open': { type: 'session.keep-open', forMs: 60_000 },
  'show.begin': { type: 'show.begin' },
  'show.turn': { type: 'show.turn', blockId: newId(BlockId) },
  'show.lengthen': { type: 'show.lengthen', blockId: newId(BlockId), byMs: 60_000 },
  'show.skip': { type: 'show.skip', blockId: newId(BlockId), skipped: true },
  'show.move': { type: 'show.move', blockId: newId(BlockId), beforeId: null },
  'show.stop': { type: 'show.stop' },
  'deck.present': { type: 'deck.present', deckId: newId(DeckId) },
  'deck.hand-over': { type: 'deck.hand-over', to: newId(PersonId) },
  'deck.take-back': { type: 'deck.take-back' },
  'deck.replace': { type: 'deck.replace', deckId: newId(DeckId), by: newId(DeckId) },
  'deck.turn': { type: 'deck.turn', deckId: newId(DeckId), page: 1 },
  'drawing.add': { type: 'drawing.add', deckId: newId(DeckId), page: 1, colour: 'red', points: [1, 2] },
  'drawing.undo': { type: 'drawing.undo', deckId: newId(DeckId), page: 1 },
  'drawing.clear': { type: 'drawing.clear', deckId: newId(DeckId), page: 1 },
  'video.show': { type: 'video.show', videoId: newId(VideoId) },
  'video.play': { type: 'video.play', videoId: newId(VideoId) },
  'video.pause': { type: 'video.pause', videoId: newId(VideoId) },
  'video.seek': { type: 'video.seek', videoId: newId(VideoId), positionMs: 1000 },
  'video.stop': { type: 'video.stop', videoId: newId(VideoId) },
  'chat.say': { type: 'chat.say', text: 'Good morning' },
  'chat.edit': { type: 'chat.edit', message: noMessage, text: 'Good morning' },
  'chat.delete': { type: 'chat.delete', message: noMessage },
  'chat.pin': { type: 'chat.pin', message: noMessage },
  'chat.slow': { type: 'chat.slow', everyMs: null },
  'chat.mute': { type: 'chat.mute', personId: someone },
  'chat.unmute': { type: 'chat.unmute', personId: someone },
  'door.remove': { type: 'door.remove', personId: someone, reason: 'Shouted' },
  'door.readmit': { type: 'door.readmit', personId: someone },
  'door.admit': { type: 'door.admit', personId: someone },
  'captions.offer': { type: 'captions.offer', languages: ['en'] },
  'captions.allow': { type: 'captions.allow', personId: someone },
  'captions.disallow': { type: 'captions.disallow', personId: someone },
  'caption.say': { type: 'caption.say', language: 'en', text: 'Good morning' },
  'problem.report': { type: 'problem.report', kind: 'cannot-hear' },
  'problem.withdraw': { type: 'problem.withdraw', problem: noMessage },
  'problem.take': { type: 'problem.take', problem: noMessage },
  'problem.answer': { type: 'problem.answer', problem: noMessage, text: 'Look below' },
  'problem.close': { type: 'problem.close', problem: noMessage },
  'complaint.close': { type: 'complaint.close', complaint: noMessage, how: 'dismissed' },
  'hand.take': { type: 'hand.take', personId: someone },
  'poll.open': {
    type: 'poll.open',
    pollId: newId(PollId),
    question: 'Tea?',
    form: { kind: 'choice', options: ['Yes', 'No'] },
  },
  'question.ask': { type: 'question.ask', text: 'Why?' },
  'question.withdraw': { type: 'question.withdraw', question: noMessage },
  'question.take': { type: 'question.take', question: noMessage },
  'question.release': { type: 'question.release', question: noMessage },
  'question.answer': { type: 'question.answer', question: noMessage },
  'question.dismiss': { type: 'question.dismiss', question: noMessage, reason: 'off-topic' },
  'questions.allow-nameless': { type: 'questions.allow-nameless', allowed: true },
  'poll.close': { type: 'poll.close', pollId: newId(PollId) },
  'poll.hide': { type: 'poll.hide', pollId: newId(PollId) },
  'poll.show-results': { type: 'poll.show-results', pollId: newId(PollId) },
  'poll.hide-answer': { type: 'poll.hide-answer', pollId: newId(PollId), answerId: newId(PollAnswerId) },
  'groups.open': { type: 'groups.open', rooms: [{ groupId, name: 'One', members: [] }], forMs: null },
  'groups.place': { type: 'groups.place', personId: someone, groupId },
  'groups.announce': { type: 'groups.announce', text: 'Ten minutes' },
  'groups.close': { type: 'groups.close', inMs: 0 },
  'outside-voice.link': { type: 'outside-voice.link', url: 'https://call.example.org/' },
  'notice.dismiss': { type: 'notice.dismiss', seq: 1 },
  'check.ask': { type: 'check.ask', checkId: newId(CheckId), form: 'prompt' },
  'check.answer': { type: 'check.answer', checkId: newId(CheckId), code: '1234' },
}

/** The same where it is about the asker, or about what was said in the session. */
function commandFor(type: string, { person: { personId } }: Asker): ClientCommand {
  if (type === 'hand.lower') return { type, personId }
  const said = { streamId: streamId({ kind: 'stage', sessionId: over }), kind: 'message', seq: noMessage } as const
  return type === 'complaint.make' ? { type, about: said } : commandOf(type)
}

/** A command that is well formed: what its schema refuses would be refused to everybody alike. */
const commandOf = (type: string) => ClientCommand.parse(commands[type] ?? { type })

async function withSocket<Result>({ person }: Asker, work: (socket: Socket) => Promise<Result>): Promise<Result> {
  const socket = await connectRaw(server.url, { cookie: person.cookie })
  try {
    return await work(socket)
  } finally {
    socket.close()
  }
}

const give = (socket: Socket, name: string, input: object): Promise<Ack<unknown>> => socket.emitWithAck(name, input)
const join = (socket: Socket, sessionId: SessionId) =>
  give(socket, 'live:join', { projectId: here, sessionId, device: randomUUID(), clientNow: 0 })

function saidIn(answer: Ack<unknown>): Said {
  if (answer.ok) return 'let through'
  const { code, reason } = answer.failure
  if (code === 'INVALID') throw new Error(`A command of this test is malformed: ${JSON.stringify(answer.failure)}`)
  if (code === 'FORBIDDEN' || reason === 'not-in-group') return 'not allowed'
  if (reason === 'join-first') return 'not in the room'
  return code === 'NOT_FOUND' ? 'NOT_FOUND' : 'let through'
}
