import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Also the one name that all processes shared in earlier versions. */
const lockFile = /^lock.*\.sock$/
/** The system's own limit on the path of a socket file, in bytes; a longer one would be refused unclearly. */
const longestPath = process.platform === 'linux' ? 107 : 103
const waitMs = 50
const answerWithinMs = 1000

/**
 * Holds a data folder for this process: the embedded database has no lock of its own, and two processes on one folder
 * lose each other's rows silently. Each that starts listens on a socket file of its own, and only then looks for others.
 * One that does not answer is what a killed process left. One that holds the folder refuses the newcomer; of several that
 * start at once the first goes on. So no file is ever taken over, which two could do at the same time.
 */
export async function lockDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // By birth, so that their order says who came first.
  const name = `lock-${Date.now().toString(36)}-${randomBytes(3).toString('hex')}.sock`
  const path = socketPath(folder, name)
  let state: State = 'starting'
  const server = await listen(path, () => state)
  const release = () => new Promise<void>((resolve) => server.close(() => resolve()))
  const others = readdirSync(folder).filter((file) => lockFile.test(file) && file !== name)
  for (const other of others) if (await isTaken(folder, { name, other })) return refuse(folder, release)
  // Gone when another looked in the moment between its making and its answering, and took it for a dead one's.
  if (!existsSync(path)) return refuse(folder, release)
  state = 'held'
  return { release }
}

async function refuse(folder: string, release: () => Promise<void>): Promise<never> {
  await release()
  throw new Error(`Another Muster is running on "${folder}". Stop it first, or set DATA_DIR.`)
}

/** From here where that is shorter. */
function socketPath(folder: string, name: string): string {
  const path = join(folder, name)
  const fromHere = relative(process.cwd(), path)
  const shorter = fromHere.length < path.length ? fromHere : path
  if (Buffer.byteLength(shorter) > longestPath)
    throw new Error(`The path of "${folder}" is too long. Set a shorter DATA_DIR.`)
  return shorter
}

type State = 'starting' | 'held'

/** Whether another holds the folder, or started before this one; waits for one that started after it to give way. */
async function isTaken(folder: string, { name, other }: { name: string; other: string }): Promise<boolean> {
  const path = socketPath(folder, other)
  for (;;) {
    const said = await ask(path)
    if (said === null) {
      rmSync(path, { force: true })
      return false
    }
    if (said === 'held' || other < name) return true
    await setTimeout(waitMs)
  }
}

/** What the process behind a socket file says; null where there is none. One too busy to say anything holds the folder. */
function ask(path: string): Promise<State | null> {
  return new Promise((resolve) => {
    const socket = connect(path).setEncoding('utf8').setTimeout(answerWithinMs)
    socket.once('timeout', () => socket.destroy())
    socket.once('data', (said) => resolve(String(said) === 'starting' ? 'starting' : 'held'))
    socket.once('error', (error) => resolve(isNobody(error) ? null : 'held'))
    socket.once('close', () => resolve('held'))
  })
}

const isNobody = (error: Error) => 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOENT')

function listen(path: string, state: () => State): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.end(state())
    })
    server.once('error', reject)
    server.listen(path, () => resolve(server))
    server.unref()
  })
}
