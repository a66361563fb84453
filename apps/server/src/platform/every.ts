import type { FastifyBaseLogger } from 'fastify'

type Logging = { log: FastifyBaseLogger }

/**
 * Does something again and again, never twice at once; a failure is logged, and the next turn tries again. Answers what
 * stops it, once a turn that is under way has ended.
 */
export function every(platform: Logging, intervalMs: number, work: () => Promise<void>): () => Promise<void> {
  return repeat(platform, intervalMs, work).stop
}

/** As `every`, and the first turn is at once. */
export function nowAndEvery(platform: Logging, intervalMs: number, work: () => Promise<void>): () => Promise<void> {
  const { turn, stop } = repeat(platform, intervalMs, work)
  turn()
  return stop
}

function repeat({ log }: Logging, intervalMs: number, work: () => Promise<void>) {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const turn = () => {
    if (busy) return
    busy = true
    running = work()
      .catch((error: unknown) => log.error(error, 'a recurring task failed'))
      .finally(() => {
        busy = false
      })
  }
  const timer = setInterval(turn, intervalMs)
  const stop = async () => {
    clearInterval(timer)
    await running
  }
  return { turn, stop }
}
