// The load: a process of its own, told by the benchmark what to do (see answer-bench.ts), one room after the other.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { answerBench } from '../answer-bench.ts'
import { percentile } from '../statistics.ts'
import type { Dialect } from './dialect.ts'
import type { Heard } from './hearing.ts'
import { plainDialect } from './plain-dialect.ts'
import { plainSocketIoDialect } from './plain-socket-io-dialect.ts'
import { type Meeting, productDialect } from './product-dialect.ts'
import { openRoom, type Room, type Turn } from './room.ts'
import { voteFloorDialect } from './vote-floor-dialect.ts'
import type { Voted } from './voting.ts'

export type Server =
  | { kind: 'product'; port: number; meeting: Meeting; facilitator: string; cookies: string[] }
  | { kind: 'plain'; port: number; frames: string[] }
  | { kind: 'votes'; port: number }
  | { kind: 'plain-socket-io'; port: number }

export type GeneratorCommand =
  | { do: 'begin'; server: Server }
  /** The next `count` people, at most `atOnce` of them on their way. */
  | { do: 'admit'; count: number; atOnce: number }
  | { do: 'turn'; times: number; pauseMs: number }
  /** Everybody votes, spread over so long. */
  | { do: 'vote'; withinMs: number }
  | { do: 'chat'; count: number; everyMs: number }
  /** The server is about to be killed and started again: everybody must come back to the page that was turned last. */
  | { do: 'come-back' }
  | { do: 'end' }

export type Admitted = { elapsedMs: number; bytes: number }
export type Turned = { turns: Turn[]; elapsedMs: number }
export type Chatted = { receiptP99Ms: number; frames: Heard['frames']; elapsedMs: number }
export type CameBack = { lastBackAtMs: number }

let room: Room | null = null
let turned = 0
/** Of those who have not come yet; floors ask nobody for any. */
let cookies: string[] = []

answerBench<GeneratorCommand>(async (command): Promise<null | Admitted | Turned | Chatted | Voted | CameBack> => {
  if (command.do === 'begin') {
    await begin(command.server)
    return null
  }
  if (!room) throw new Error('nothing has begun')
  switch (command.do) {
    case 'admit':
      return room.admit(Array.from({ length: command.count }, nextGuest), command.atOnce)
    case 'turn':
      return turn(room, command)
    case 'vote':
      return room.vote(command.withinMs)
    case 'chat':
      return chat(room, command)
    case 'come-back':
      return room.comeBack(turned - 1)
    case 'end':
      await room.end()
      room = null
      return null
  }
})

async function begin(server: Server) {
  cookies = server.kind === 'product' ? server.cookies : []
  turned = 0
  room = openRoom(server.port, dialectFor(server))
  await room.begin({ cookie: server.kind === 'product' ? server.facilitator : null, device: randomUUID() })
}

function dialectFor(server: Server): Dialect {
  switch (server.kind) {
    case 'product':
      return productDialect(server.meeting)
    case 'plain':
      return plainDialect(server.frames)
    case 'votes':
      return voteFloorDialect()
    case 'plain-socket-io':
      return plainSocketIoDialect()
  }
}

const nextGuest = () => ({ cookie: cookies.shift() ?? null, device: randomUUID() })

async function turn(inRoom: Room, { times, pauseMs }: { times: number; pauseMs: number }): Promise<Turned> {
  const startedAt = performance.now()
  const turns: Turn[] = []
  for (let count = 0; count < times; count++) {
    turns.push(await inRoom.turn(turned))
    turned += 1
    // Not in step with anything that the server does at regular intervals.
    await wait(pauseMs / 2 + (((count * 37) % 100) / 100) * pauseMs)
  }
  return { turns, elapsedMs: performance.now() - startedAt }
}

async function chat(inRoom: Room, messages: { count: number; everyMs: number }): Promise<Chatted> {
  const startedAt = performance.now()
  const { receiptsMs, frames } = await inRoom.chat(messages)
  return { receiptP99Ms: percentile(receiptsMs, 0.99), frames, elapsedMs: performance.now() - startedAt }
}
