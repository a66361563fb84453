import { fileURLToPath } from 'node:url'
import { findFreePort } from '../../support/free-port.ts'
import type { Bench } from '../area.ts'
import { type MeasuredServer, startMeasuredServer } from '../measured-server.ts'

const scripts = {
  ws: fileURLToPath(new URL('../floors/plain-ws-server.ts', import.meta.url)),
  votes: fileURLToPath(new URL('../floors/vote-floor.ts', import.meta.url)),
  'socket.io': fileURLToPath(new URL('../floors/plain-socket-io-server.ts', import.meta.url)),
}

/** A floor of the live session, whose messages are so long: the answer to who joins, or, of votes, acknowledgement and tally. */
export async function startPlainServer(
  { cores, lifetime }: Bench,
  { kind, bytes, onPort }: { kind: keyof typeof scripts; bytes: readonly number[]; onPort?: number },
): Promise<MeasuredServer> {
  const port = onPort ?? (await findFreePort())
  const program = {
    name: `the plain ${kind} server`,
    args: [scripts[kind], `${port}`, ...bytes.map(String)],
    core: cores.measured,
    port,
    readyPath: '/',
  }
  return startMeasuredServer(program, lifetime)
}
