import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Answer } from './answer-bench.ts'
import { onCore } from './cores.ts'
import type { Lifetime } from './lifetime.ts'

export type Program = {
  /** For the messages of failures. */
  name: string
  /** Node's own arguments, the script, and the script's arguments. */
  args: readonly string[]
  /** Null: wherever there is time. */
  core: number | null
  env?: Record<string, string>
}

/** A Node process, as a rule on a core of its own. It ends with the lifetime, and also by itself when the benchmark is killed. */
export type Child = {
  pid: number
  /** Sends a command and waits for its answer; one at a time. Throws when it is refused or the process ends. */
  ask<Reply = null>(command: unknown): Promise<Reply>
  /** What the process printed last. */
  printed(): string
  isRunning(): boolean
  /** Asks the process to end, and kills it when it does not. */
  stop(): Promise<void>
  /** Ends the process at once, as a crash does. */
  kill(): Promise<void>
}

const killAfterMs = 15_000

export function startChild({ name, args, core, env = {} }: Program, lifetime: Lifetime): Child {
  const command = [...(core === null ? [] : onCore(core)), process.execPath, ...args]
  const child = spawn(command[0] ?? process.execPath, command.slice(1), {
    // Only what the program needs: nobody's DATABASE_URL must reach a server that is to be measured.
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C is for the benchmark, which then ends its children.
    detached: true,
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${name} could not be started`)
  const printed = keepLastLines(child)
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const ended = once(child, 'exit')
  const stop = async () => {
    if (!isRunning()) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    await ended
    clearTimeout(timer)
  }
  lifetime.onEnd(stop)
  return {
    pid,
    async ask<Reply = null>(command: unknown) {
      const answered = once(child, 'message')
      child.send(JSON.stringify(command))
      const message = await Promise.race([answered.then(([text]) => String(text)), ended.then(() => null)])
      if (message === null) throw new Error(`${name} ended:\n${printed()}`)
      const answer: Answer<Reply> = JSON.parse(message)
      if (!answer.ok) throw new Error(`${name}: ${answer.error}`)
      return answer.reply
    },
    printed,
    isRunning,
    stop,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function keepLastLines(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text = (text + more).slice(-4_000)
    })
  return () => text
}
