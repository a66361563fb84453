// The load: a process of its own, told by the benchmark what to do (see answer-bench.ts), one room after the other.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { answerBench } from '../answer-bench.ts'
import { plainDialect } from './plain-dialect.ts'
import { type Meeting, productDialect } from './product-dialect.ts'
import { openRoom, type Room, type Turn } from './room.ts'
import { voteFloorDialect } from './vote-floor-dialect.ts'
import type { Voted } from './voting.ts'

export type Server =
  | { kind: 'product'; port: number; meeting: Meeting; facilitator: string; cookies: string[] }
  | { kind: 'plain'; port: number; frames: string[] }
  | { kind: 'votes'; port: number }

export type GeneratorCommand =
  | { do: 'begin'; server: Server }
  /** The next `count` people, at most `atOnce` of them on their way. */
  | { do: 'admit'; count: number; atOnce: number }
  | { do: 'turn'; times: number; pauseMs: number }
  /** Everybody votes, spread over so long. */
  | { do: 'vote'; withinMs: number }
  | { do: 'end' }

export type Admitted = { elapsedMs: number; bytes: number }
export type Turned = { turns: Turn[]; elapsedMs: number }

let room: Room | null = null
let turned = 0
/** Of those who have not come yet; floors ask nobody for any. */
let cookies: string[] = []

answerBench<GeneratorCommand>(async (command): Promise<null | Admitted | Turned | Voted> => {
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
    case 'end':
      await room.end()
      room = null
      return null
  }
})

async function begin(server: Server) {
  const dialect = dialectOf(server)
  cookies = server.kind === 'product' ? server.cookies : []
  turned = 0
  room = openRoom(server.port, dialect)
  await room.begin({ cookie: server.kind === 'product' ? server.facilitator : null, device: randomUUID() })
}

function dialectOf(server: Server) {
  switch (server.kind) {
    case 'product':
      return productDialect(server.meeting)
    case 'plain':
      return plainDialect(server.frames)
    case 'votes':
      return voteFloorDialect()
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
