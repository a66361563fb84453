import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advance, type Folded, fold } from './advance.ts'
import type { PlacedEvent } from './events.ts'
import type { StreamSync, Words } from './protocol/stream-sync.ts'
import { type Ask, emptySession, type Message, type Replica, receive } from './replica.ts'
import { emptyState } from './state.ts'
import { type Stream, type StreamId, streamId } from './stream.ts'
import { type Attempt, attempt } from './testing/arbitraries.ts'
import { facilitator, makeFacts, makeGroupId, makeSessionId } from './testing/make.ts'
import { listWordSeqs } from './words.ts'

const sessionId = makeSessionId()
const streams: Stream[] = [
  { kind: 'stage', sessionId },
  { kind: 'staff', sessionId },
  { kind: 'group', sessionId, groupId: makeGroupId(1) },
]
const ids = streams.map(streamId)

/** A server in a few lines: a log a stream. */
type Log = { placed: PlacedEvent[]; folded: Folded }
type Server = Map<StreamId, Log>
const openSession: Attempt = { actor: facilitator, command: { type: 'session.open' }, facts: makeFacts() }

function newServer(): Server {
  const server: Server = new Map(
    streams.map((stream) => [streamId(stream), { placed: [], folded: { seq: 0, state: emptyState(stream.kind) } }]),
  )
  serve(server, ids[0], openSession)
  return server
}

/** Carries a command out; null where it was refused. */
function serve(server: Server, id: StreamId | undefined, { facts, ...asked }: Attempt): Message | null {
  const log = id && server.get(id)
  if (!log) return null
  const done = advance(log.folded, { ...asked, commandId: null }, facts)
  if (!done.ok) return null
  log.placed.push(...done.placed)
  log.folded = done.stream
  return { type: 'events', streamId: id, ...carry(done.placed) }
}

const carry = (placed: readonly PlacedEvent[]) => ({
  events: placed.map(({ event }) => event),
  words: wordsOf(placed),
})
const wordsOf = (placed: readonly PlacedEvent[]): Words =>
  Object.fromEntries(placed.flatMap(({ event, words }) => (words === undefined ? [] : [[event.seq, words]])))

function snapshotWords(log: Log): Words {
  const needed = new Set(listWordSeqs(log.folded.state))
  return wordsOf(log.placed.filter(({ event }) => needed.has(event.seq)))
}

function syncOf(server: Server, { streamId, afterSeq }: Ask, kind: StreamSync['kind']): StreamSync[] {
  const log = server.get(streamId)
  if (!log) return []
  if (kind === 'snapshot') return [{ kind, streamId, ...log.folded, words: snapshotWords(log) }]
  return [{ kind, streamId, from: afterSeq, ...carry(log.placed.slice(afterSeq)) }]
}

const headsOf = (server: Server): Message => {
  const heads: Record<StreamId, number> = {}
  for (const [id, log] of server) heads[id] = log.folded.seq
  return { type: 'heads', heads }
}

const kind = fc.constantFrom<StreamSync['kind'][]>('events', 'snapshot')
/** What can happen between a server and a client whose network loses, repeats and reorders. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('command'), id: fc.constantFrom(...ids), attempt }) },
  { weight: 6, arbitrary: fc.record({ what: fc.constant('deliver'), nth: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('lose', 'repeat'), nth: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('heads'), kind }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('reconnect'), kind }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('add', 'remove'), id: fc.constantFrom(...ids), kind }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never

type World = { server: Server; replica: Replica; underway: Message[] }

/** Lets the client hear a message; what it asks for is answered, and the answers are under way like anything else. */
function deliver(world: World, message: Message, answers: StreamSync['kind'] = 'events') {
  const { replica, ask } = receive(world.replica, message)
  world.replica = replica
  for (const sync of ask.flatMap((one) => syncOf(world.server, one, answers)))
    world.underway.push({ type: 'sync', sync })
}

function join(world: World, kind: StreamSync['kind']) {
  const resume = (id: StreamId) => world.replica.streams.get(id)?.seq ?? 0
  world.underway = []
  deliver(world, {
    type: 'joined',
    streams: ids.flatMap((id) => syncOf(world.server, { streamId: id, afterSeq: resume(id) }, kind)),
  })
}

function happen(world: World, it: Happening) {
  if ('attempt' in it) {
    const message = serve(world.server, it.id, it.attempt)
    if (message) world.underway.push(message)
  } else if ('nth' in it) {
    const index = it.nth % Math.max(1, world.underway.length)
    const message = world.underway[index]
    if (!message) return
    if (it.what !== 'repeat') world.underway.splice(index, 1)
    if (it.what !== 'lose') deliver(world, message)
  } else if (it.what === 'heads') {
    deliver(world, headsOf(world.server), it.kind)
  } else if ('id' in it) {
    const known = world.replica.streams.get(it.id)?.seq ?? 0
    const add = it.what === 'add' ? syncOf(world.server, { streamId: it.id, afterSeq: known }, it.kind) : []
    deliver(world, { type: 'streams', add, remove: it.what === 'remove' ? [it.id] : [] })
  } else {
    join(world, it.kind)
  }
}

it('a client whose network loses, repeats and reorders whatever it likes ends with the state of the server', () => {
  fc.assert(
    fc.property(fc.array(happening, { size: '+1' }), kind, (happenings, kind) => {
      const world: World = { server: newServer(), replica: emptySession, underway: [] }
      join(world, kind)
      for (const it of happenings) happen(world, it)

      // The network recovers: what was under way is lost, two announcements come through, and so do their answers.
      world.underway = []
      for (let tick = 0; tick < 2; tick += 1) {
        deliver(world, headsOf(world.server), kind)
        for (let message = world.underway.shift(); message; message = world.underway.shift()) deliver(world, message)
      }
      for (const [id, { seq, state, words }] of world.replica.streams) {
        const log = world.server.get(id)
        expect({ seq, state }).toEqual(log?.folded)
        expect(words).toEqual(log && snapshotWords(log))
      }
    }),
    { numRuns: 300 },
  )
})

it('at every moment what a client shows is what the log says up to its seq', () => {
  fc.assert(
    fc.property(fc.array(happening, { size: '+1' }), (happenings) => {
      const world: World = { server: newServer(), replica: emptySession, underway: [] }
      join(world, 'events')
      for (const it of happenings) {
        happen(world, it)
        for (const [id, { seq, state }] of world.replica.streams) {
          const events = world.server.get(id)?.placed.slice(0, seq) ?? []
          const begun = streams.find((stream) => streamId(stream) === id)?.kind ?? 'stage'
          const expected = fold(
            { seq: 0, state: emptyState(begun) },
            events.map(({ event }) => event),
          )
          expect({ seq, state }).toEqual(expected)
        }
      }
    }),
  )
})
