import type { FastifyInstance } from 'fastify'
import { httpStatus } from './errors.ts'
import { toAppError } from './failure.ts'
import type { Platform } from './platform.ts'

/** Every failure answers with one code of the closed set; what is our fault is logged here, once, and told to nobody. */
export function answerFailures(app: FastifyInstance, platform: Platform): void {
  app.setErrorHandler(async (thrown, request, reply) => {
    const { error, expected } = toAppError(thrown)
    if (!expected) request.log.error({ err: thrown, method: request.method, route: request.routeOptions.url }, 'failed')
    return reply.status(httpStatus[error.code]).send({ error: error.toFailure() })
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    platform.metrics.requests.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
}
