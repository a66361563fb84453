// Keeps a board in a process of its own, told by the benchmark (see answer-bench.ts) whose work it does. Every byte that
// comes over its socket is a change of one person, told over the same socket in one line.
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { answerBench } from '../answer-bench.ts'
import { encodeRow } from '../floors/board-floor.ts'
import { makeBoard } from './board-crowd.ts'
import type { Engine } from './judge.ts'

/** Prepares a board of so many people; answers the port on which it can be watched. */
export type BoardCommand = { kind: 'prepare'; engine: Engine; people: number }

const engines: { [Name in Engine]: (people: number) => (turn: number) => string } = {
  product(people) {
    const board = makeBoard(people)
    return (turn) => JSON.stringify(board.change(turn))
  },
  floor(people) {
    const row = makeBoard(people).rowOf(0)
    return () => encodeRow(row)
  },
}

answerBench<BoardCommand>(({ engine, people }) => watchOn(engines[engine](people)))

async function watchOn(change: (turn: number) => string): Promise<number> {
  let turn = 0
  const server = createServer({ noDelay: true }, (socket: Socket) => {
    socket.on('data', (asked) => {
      for (let byte = 0; byte < asked.length; byte++) socket.write(`${change(turn++)}\n`)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return portOf(server.address())
}

function portOf(bound: AddressInfo | string | null): number {
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
  return bound.port
}
