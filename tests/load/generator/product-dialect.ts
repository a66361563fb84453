import { randomUUID } from 'node:crypto'
import type { LiveRequest } from '@muster/live/protocol/commands'
import { LIVE_PATH, PROTOCOL_VERSION } from '@muster/live/protocol/version'
import type { Dialect, Guest, Reading } from './dialect.ts'

/** The live session to be joined, and the deck that is shown in it. */
export type Meeting = { projectId: string; sessionId: string; deckId: string; pageCount: number }

type Command = LiveRequest<'live:command'>['command']

/** Socket.IO's acknowledgement ids: for joining, for commands, for votes and for questions. */
const joining = 0
const commanding = 1
const voting = 2

/** What people choose from when they vote: each the one after the other's. */
export const options = ['Data', 'People', 'Money', 'Time'] as const
const asking = 3

const nothing: Reading = { kind: 'nothing' }

/**
 * Speaks with the product, in Socket.IO's frames written by hand: a Socket.IO client costs more for each message than the
 * server does (https://socket.io/docs/v4/engine-io-protocol and …/socket-io-protocol).
 */
export function productDialect({ projectId, sessionId, deckId, pageCount }: Meeting): Dialect {
  const join = ({ device }: Guest) => {
    const request: LiveRequest<'live:join'> = { projectId, sessionId, device, clientNow: Date.now() }
    return `42${joining}${JSON.stringify(['live:join', request])}`
  }
  const command = (what: Command) => {
    const request: LiveRequest<'live:command'> = {
      streamId: `${sessionId}:stage`,
      commandId: randomUUID(),
      command: what,
    }
    return `42${commanding}${JSON.stringify(['live:command', request])}`
  }
  const watch: LiveRequest<'live:people'> = { isWatching: true }
  const watching = `42${commanding}${JSON.stringify(['live:people', watch])}`
  const pollId = randomUUID()
  const form = { kind: 'choice' as const, options: [...options] }
  const vote = (person: number) => {
    const choices = [person % options.length]
    const request: LiveRequest<'live:vote'> = { pollId, ballot: { kind: 'choice', choices } }
    return `42${voting}${JSON.stringify(['live:vote', request])}`
  }
  const pageOf = (turn: number) => ((turn + 1) % pageCount) + 1
  /** Everybody is sent the same bytes, so that they are searched once. */
  let said: { frame: Buffer; reading: Reading } = { frame: Buffer.alloc(0), reading: nothing }
  const readSaid = (frame: Buffer): Reading => {
    if (!said.frame.equals(frame)) {
      const messages = Array.from(frame.toString('latin1').matchAll(messagePattern), ([, number]) => Number(number))
      said = { frame: Buffer.from(frame), reading: messages.length > 0 ? { kind: 'said', messages } : nothing }
    }
    return said.reading
  }
  return {
    path: `${LIVE_PATH}/?EIO=4&transport=websocket`,
    read(frame, guest) {
      // The most frequent message first: every other is rare while it matters.
      if (startsWith(frame, '42["live:events"'))
        return frame.includes('"deck.turned"') ? { kind: 'slide' } : readSaid(frame)
      if (startsWith(frame, '2')) return { kind: 'reply', text: '3' }
      if (startsWith(frame, '0')) return { kind: 'reply', text: `40${JSON.stringify({ protocol: PROTOCOL_VERSION })}` }
      if (startsWith(frame, '40')) return { kind: 'reply', text: join(guest) }
      if (startsWith(frame, `43${joining}[`)) return readAnswer(frame, 'admitted')
      if (startsWith(frame, `43${commanding}[`)) return readAnswer(frame, 'answer')
      if (startsWith(frame, `43${voting}[`)) return readAnswer(frame, 'voted')
      if (startsWith(frame, '42["live:tally"'))
        return { kind: 'tally', ballots: Number(/"ballots":(\d+)/.exec(beginning(frame))?.[1]) }
      if (startsWith(frame, `43${asking}[`)) return { kind: 'told' }
      if (startsWith(frame, '44') || startsWith(frame, '41') || startsWith(frame, '42["live:evicted"'))
        return { kind: 'refused', why: beginning(frame) }
      const streams = /^42(\d+)\["live:streams"/.exec(beginning(frame))
      return streams ? { kind: 'reply', text: `43${streams[1]}[]` } : nothing
    },
    // Who runs a session sees who is there all the time; who takes part looks now and then.
    opening: [watching, command({ type: 'session.open' }), command({ type: 'deck.present', deckId, page: 1 })],
    turn: (turn) => command({ type: 'deck.turn', deckId, page: pageOf(turn) }),
    shows: (turn) => `"deckId":"${deckId}","pageCount":${pageCount},"page":${pageOf(turn)},`,
    say: (message) => command({ type: 'chat.say', text: `Message <${message}> of the crowd` }),
    question: `42${asking}${JSON.stringify(['live:clock', { clientNow: 0 } satisfies LiveRequest<'live:clock'>])}`,
    polling: [command({ type: 'poll.open', pollId, question: 'What is missing most?', form })],
    vote,
    closing: [command({ type: 'session.end' })],
  }
}

/** An acknowledgement: of having joined, which gives no answer worth reading, or of a command. */
function readAnswer(frame: Buffer, kind: 'admitted' | 'answer' | 'voted'): Reading {
  const start = frame.indexOf('[')
  const accepted = frame.subarray(start, start + acceptance.length).equals(acceptance)
  if (kind !== 'admitted') return { kind, refusal: accepted ? null : beginning(frame) }
  return accepted ? { kind } : { kind: 'refused', why: beginning(frame) }
}

/** How a message carries its number, in whatever frame it arrives. */
const messagePattern = /Message <(\d+)> of/g

const acceptance = Buffer.from('[{"ok":true')

const startsWith = (frame: Buffer, text: string) => frame.toString('latin1', 0, text.length) === text

const beginning = (frame: Buffer) => frame.toString('utf8', 0, 300)
