import { fork } from 'node:child_process'
import { on } from 'node:events'
import { getCompileCacheDir } from 'node:module'
import { constants, setPriority } from 'node:os'
import type { Readable } from 'node:stream'
import { MadePage } from './made-page.ts'

type Order = { pdf: Readable; fromPage: number; patienceMs: number; signal: AbortSignal }

/** JavaScript alone; a watch of its own looks after all of the process. */
const mostHeapMb = 512

/**
 * What is made of the pages of a PDF, in a process of its own, which is ended when it takes longer than `patienceMs` for
 * one page, or too much memory, or `signal` says so; the pages then end early. It knows nothing of this one's secrets.
 */
export async function* drawPages({ pdf, fromPage, patienceMs, signal }: Order): AsyncGenerator<MadePage> {
  const child = fork(new URL('./page-making.child.ts', import.meta.url), [String(fromPage)], {
    env: { NODE_COMPILE_CACHE: getCompileCacheDir() },
    execArgv: [`--max-old-space-size=${mostHeapMb}`],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  })
  // The same machine carries the rooms; at the lowest of priorities it would get no time at all while they are full.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const end = () => void child.kill('SIGKILL')
  pdf.on('error', end)
  // One that has ended takes no more; that it has ended is heard elsewhere.
  child.stdin?.on('error', () => pdf.destroy())
  if (child.stdin) pdf.pipe(child.stdin)
  signal.addEventListener('abort', end)
  const timer = setTimeout(end, patienceMs)
  try {
    for await (const [message] of on(child, 'message', { close: ['disconnect'] })) {
      timer.refresh()
      yield MadePage.parse(message)
    }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
    end()
  }
}
