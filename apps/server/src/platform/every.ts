import type { FastifyBaseLogger } from 'fastify'

/**
 * Does something again and again, never twice at once; a failure is logged, and the next turn tries again. Answers what
 * stops it, once a turn that is under way has ended.
 */
export function every(
  { log }: { log: FastifyBaseLogger },
  intervalMs: number,
  work: () => Promise<void>,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = work()
      .catch((error: unknown) => log.error(error, 'a recurring task failed'))
      .finally(() => {
        busy = false
      })
  }, intervalMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}
