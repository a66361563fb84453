import type { FastifyInstance, FastifyReply } from 'fastify'
import { httpStatus } from './errors.ts'
import { toAppError } from './failure.ts'
import type { Platform } from './platform.ts'

/** Failures before there is a route, such as an address that cannot be decoded: in the same form as all others. */
export function answerUnroutable(thrown: Error, _: unknown, reply: FastifyReply): void {
  const { error } = toAppError(thrown)
  void reply.status(httpStatus[error.code]).send({ error: error.toFailure() })
}

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
