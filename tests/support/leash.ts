import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program that must not outlive the test run, however that ends. */
export type Leashed = {
  /** Program and arguments. */
  command: string[]
  /** As whom to run it; null: as the one who runs the tests. */
  user: { uid: number; gid: number } | null
  stopSignal: 'SIGINT' | 'SIGTERM'
  /** Removed once the program has ended. */
  folder: string | null
}

/** `stop` resolves when the program is gone and its folder removed; stopping twice does no harm. */
export type Leash = { stop(): Promise<void> }

const readyWithinMs = 60_000

/**
 * Starts a program and waits until it prints a line that matches `ready`.
 * Throws with what it printed when it ends, or says nothing of the kind for a minute.
 */
export async function startOnLeash(leashed: Leashed, ready: RegExp): Promise<Leash> {
  const program = fileURLToPath(new URL('leash-holder.ts', import.meta.url))
  const holder = spawn(process.execPath, [program, JSON.stringify(leashed)], {
    detached: true, // Ctrl-C is for the test run
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = once(holder, 'close')
  const stop = async () => {
    holder.stdin.destroy()
    await ended
  }
  const printed: string[] = []
  const isReady = new Promise<boolean>((resolve) => {
    for (const stream of [holder.stdout, holder.stderr]) {
      // Read to the end, ready or not: a program whose pipe is full stands still.
      createInterface(stream).on('line', (line) => {
        if (printed.length < 200) printed.push(line)
        if (ready.test(line)) resolve(true)
      })
    }
    void ended.then(() => resolve(false))
    setTimeout(() => resolve(false), readyWithinMs).unref()
  })
  if (await isReady) return { stop }
  await stop()
  throw new Error(`${leashed.command[0]} did not start:\n${printed.join('\n')}`)
}
