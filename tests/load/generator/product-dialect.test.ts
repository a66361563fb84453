import { DeckState } from '@muster/live/deck/model'
import { liveCommands } from '@muster/live/protocol/commands'
import { findHandshakeFailure } from '@muster/live/protocol/version'
import { expect, test } from 'vitest'
import { productDialect } from './product-dialect.ts'

const meeting = {
  projectId: '019ab000-0000-7000-8000-000000000001',
  sessionId: '019ab000-0000-7000-8000-000000000002',
  deckId: '019ab000-0000-7000-8000-000000000003',
  pageCount: 3,
}
const dialect = productDialect(meeting)
const guest = { cookie: 'a=b', device: '019ab000-0000-4000-8000-000000000004', admitted: false }
const read = (text: string) => dialect.read(Buffer.from(text), guest)

test.each([
  ['the ping of Engine.IO is answered', '2', { kind: 'reply', text: '3' }],
  ['a page that was turned is a slide', '42["live:events",{"events":[{"type":"deck.turned"}]}]', { kind: 'slide' }],
  [
    'what was said is read by its numbers, in order',
    '42["live:events",{"words":{"7":"Message <4> of the crowd","8":"Message <2> of the crowd"}}]',
    { kind: 'said', messages: [4, 2] },
  ],
  ['an answer to a question is told', '433[{"ok":true,"data":{"serverNow":1}}]', { kind: 'told' }],
  ['another event is not', '42["live:events",{"events":[{"type":"chat.said"}]}]', { kind: 'nothing' }],
  ['the heads are not', '42["live:heads",{"heads":{}}]', { kind: 'nothing' }],
  ['who is acknowledged to have joined is admitted', '430[{"ok":true,"data":{}}]', { kind: 'admitted' }],
  ['a command that was taken is answered', '431[{"ok":true,"data":{"seq":4}}]', { kind: 'answer', refusal: null }],
  [
    'streams are acknowledged under the id they came with',
    '4217["live:streams",{}]',
    { kind: 'reply', text: '4317[]' },
  ],
])('%s', (_, frame, reading) => {
  expect(read(frame)).toEqual(reading)
})

test.each([
  '430[{"ok":false,"failure":{"code":"NOT_FOUND"}}]',
  '44{"message":"refused"}',
  '41',
  '42["live:evicted",{"reason":"signed-out"}]',
])('nobody is counted as admitted by %s', (frame) => {
  expect(read(frame)).toEqual({ kind: 'refused', why: frame })
})

test('a refused command says why', () => {
  const frame = '431[{"ok":false,"failure":{"code":"REFUSED","reason":"not-presenting"}}]'
  expect(read(frame)).toEqual({ kind: 'answer', refusal: frame })
})

/** What follows the packet's type in a frame that the dialect sends. */
const sent = (text: string) => JSON.parse(text.slice(text.search(/[[{]/)))
const replyTo = (frame: string) => {
  const reading = read(frame)
  return reading.kind === 'reply' ? sent(reading.text) : null
}

test('the handshake and everything that is sent follow the protocol', () => {
  expect(findHandshakeFailure(replyTo('0{"sid":"x"}'))).toBeNull()
  const [joinName, join] = replyTo('40{"sid":"x"}')
  expect(joinName).toBe('live:join')
  expect(liveCommands['live:join'].input.safeParse(join).error).toBeUndefined()
  const [looking = '', ...opening] = dialect.opening
  expect(sent(looking)[0]).toBe('live:people')
  expect(liveCommands['live:people'].input.safeParse(sent(looking)[1]).error).toBeUndefined()
  for (const text of [...opening, dialect.turn(0), ...dialect.closing]) {
    const [name, command] = sent(text)
    expect(name).toBe('live:command')
    expect(liveCommands['live:command'].input.safeParse(command).error).toBeUndefined()
  }
})

test('each turn shows another page than the one before, and always one that the deck has', () => {
  const pages = [0, 1, 2, 3, 4].map((turn) => sent(dialect.turn(turn))[1].command.page)
  expect(pages).toEqual([2, 3, 1, 2, 3])
})

test('a page that somebody comes back to is found in what the product answers', () => {
  const deck = { deckId: meeting.deckId, pageCount: 3, page: 2, by: null, since: 1 }
  expect(JSON.stringify(DeckState.parse(deck))).toContain(dialect.shows(0))
})
