import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Program, startChild } from './child.ts'
import type { Collected } from './collect-on-command.ts'
import type { Lifetime } from './lifetime.ts'
import { readCpuMs, readRssKib } from './process-cost.ts'

/** A server in a process and on a core of its own. */
export type MeasuredServer = {
  port: number
  cpuMs(): number
  /** After its garbage was collected: resident memory, and how much of it JavaScript can still reach. */
  keptMemory(): Promise<{ rssKib: number; heapKib: number }>
  /** What it printed last. */
  printed(): string
  stop(): Promise<void>
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>
}

const readyWithinMs = 60_000
const control = fileURLToPath(new URL('collect-on-command.ts', import.meta.url))

/** Starts a server, and waits until `readyPath` answers with a status below 500. Throws with what it printed otherwise. */
export async function startMeasuredServer(
  program: Program & { port: number; readyPath: string },
  lifetime: Lifetime,
): Promise<MeasuredServer> {
  const { port, readyPath, name } = program
  const child = startChild({ ...program, args: ['--expose-gc', '--import', control, ...program.args] }, lifetime)
  const givenUpAt = performance.now() + readyWithinMs
  while (!(await answers(`http://127.0.0.1:${port}${readyPath}`))) {
    if (!child.isRunning() || performance.now() > givenUpAt)
      throw new Error(`${name} did not start:\n${child.printed()}`)
    await wait(50)
  }
  return {
    port,
    cpuMs: () => readCpuMs(child.pid),
    async keptMemory() {
      const { heapBytes } = await child.ask<Collected>('collect')
      return { rssKib: readRssKib(child.pid), heapKib: heapBytes / 1024 }
    },
    printed: child.printed,
    stop: child.stop,
    kill: child.kill,
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(2_000) })
    return status < 500
  } catch {
    return false
  }
}
