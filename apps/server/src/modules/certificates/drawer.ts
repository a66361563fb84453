import { Worker } from 'node:worker_threads'
import type { CertificateRecord } from '@muster/certificates/record'
import type { Platform } from '../../platform/platform.ts'
import type { DrawReply, DrawRequest } from './drawing-protocol.ts'

export type Drawing = Extract<DrawReply, { pdf: unknown } | { refusal: unknown }>

/** Draws in a thread of its own, which starts with the first certificate and is used again for all that follow. */
export type Drawer = {
  /** Throws where the thread fails or takes too long; `DrawerClosed` where it was closed meanwhile. */
  draw(record: CertificateRecord): Promise<Drawing>
  close(): Promise<void>
}

/** The process is closing: what is being drawn is left, to be taken up again after the next start. */
export class DrawerClosed extends Error {
  override name = 'DrawerClosed'
}

/** The first drawing loads fonts; none takes longer than this after the one before it unless it hangs. */
const longestDrawingMs = 60_000

const drawers = new WeakMap<Platform, Drawer>()

/** The drawer of a process. */
export function drawerOf(platform: Platform): Drawer {
  const drawer = drawers.get(platform) ?? makeDrawer()
  drawers.set(platform, drawer)
  return drawer
}

type Waiting = { resolve(drawing: Drawing): void; reject(error: Error): void; timer: NodeJS.Timeout }

/** A drawer whose thread starts with the first drawing. */
export function makeDrawer(): Drawer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0
  let closed = false

  const settle = (id: number, end: (waiter: Waiting) => void) => {
    const waiter = waiting.get(id)
    if (!waiter) return
    waiting.delete(id)
    clearTimeout(waiter.timer)
    // They are drawn one after the other: the time of the others begins now.
    for (const { timer } of waiting.values()) timer.refresh()
    end(waiter)
  }
  const fail = (error: Error) => {
    const broken = worker
    worker = null
    for (const id of waiting.keys()) settle(id, ({ reject }) => reject(error))
    return broken?.terminate()
  }
  const start = () => {
    const started = new Worker(new URL('./certificates.worker.ts', import.meta.url), { execArgv: [] })
    // A process that has nothing else to do may end.
    started.unref()
    started.on('message', (reply: DrawReply) =>
      settle(reply.id, ({ resolve, reject }) =>
        'error' in reply ? reject(new Error(`Drawing failed: ${reply.error}`)) : resolve(reply),
      ),
    )
    started.on('error', (error) => void fail(error))
    return started
  }
  return {
    draw(record) {
      if (closed) return Promise.reject(new DrawerClosed())
      worker ??= start()
      const id = ++lastId
      const { promise, resolve, reject } = Promise.withResolvers<Drawing>()
      const timer = setTimeout(() => void fail(new Error('Drawing took too long.')), longestDrawingMs)
      waiting.set(id, { resolve, reject, timer })
      worker.postMessage({ id, record } satisfies DrawRequest)
      return promise
    },
    async close() {
      closed = true
      await fail(new DrawerClosed())
    },
  }
}
