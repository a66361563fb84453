import type { Endpoint } from '@muster/contracts/endpoint'
import { ProjectId } from '@muster/contracts/ids'
import { readInput } from '@muster/contracts/read-input'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { isAllowed, requireAllowed } from './actor.ts'
import { type Ctx, makeCtx } from './ctx.ts'
import { type FileReply, type PartsReply, sendFile, sendParts } from './file-reply.ts'
import { type Incoming, receiveIncoming } from './incoming.ts'
import { type LineStream, openLineStream } from './line-stream.ts'
import type { Platform } from './platform.ts'
import { limitOf } from './request-limits.ts'
import type { SignIns } from './sign-ins.ts'
import { receiveAttached, receiveUpload, type Upload } from './upload.ts'

/** What a handler is given: everything the endpoint declares, parsed. */
export type Input<E extends Endpoint> = {
  params: z.output<E['params']>
  query: z.output<E['query']>
  body: z.output<E['body']>
  /** Present exactly where the endpoint declares an upload. */
  upload: Upload
  /** Present exactly where the endpoint declares a large upload; gone once the request is answered. */
  incoming: Incoming
  /** The file beside the body, where the endpoint allows one and one came. */
  attachment: Upload | null
}

/** An answer that goes on. */
type Lines<Message> = Pick<LineStream, 'drained' | 'end'> & { send(message: Message): void }

/** Binds handlers to endpoints; given to each module. */
export type Serve = {
  json<E extends Endpoint>(endpoint: E, handle: (ctx: Ctx, input: Input<E>) => Promise<z.input<E['reply']>>): void
  file<E extends Endpoint>(endpoint: E, handle: (ctx: Ctx, input: Input<E>) => Promise<FileReply>): void
  parts<E extends Endpoint>(endpoint: E, handle: (ctx: Ctx, input: Input<E>) => Promise<PartsReply>): void
  /**
   * An answer that goes on, a line of JSON a message, each checked against its schema. `follow` sends what there is, and
   * answers what is to be done once nobody listens any more; it may end the answer. Whether they still may is asked for
   * anew all the time.
   */
  lines<E extends Endpoint, Message extends z.ZodType<object>>(
    endpoint: E,
    message: Message,
    follow: (ctx: Ctx, input: Input<E>, lines: Lines<z.input<Message>>) => Promise<() => void>,
  ): void
}

/**
 * A request's way: who asks → may they → parse once → handler → the reply, checked against its schema. The guard comes
 * before parsing, so that a stranger learns nothing from what is found wrong.
 */
export function makeServe(app: FastifyInstance, platform: Platform, signIns: SignIns): Serve {
  const streams = new Set<LineStream>()
  // A server does not close while somebody is still being answered.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
  })
  const bind = <E extends Endpoint>(
    endpoint: E,
    answer: (ctx: Ctx, input: Input<E>, reply: FastifyReply) => Promise<unknown>,
  ) => {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      // It would open what is to be sent, and never close a stream.
      exposeHeadRoute: false,
      config: { endpoint, ...limitOf(endpoint.path) },
      handler: async (request, reply) => {
        // Personal data belong into no cache, not even the browser's own: the next one at this machine is somebody else.
        reply.header('cache-control', 'no-store')
        const actor = await signIns.whoAsks(request.headers.cookie)
        requireAllowed(actor, endpoint.action, projectNamedBy(endpoint, request))
        const origin = { address: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null }
        const ctx = makeCtx(platform, { actor, origin })
        const input = await parseInput(endpoint, request, platform)
        try {
          return await answer(ctx, input, reply)
        } finally {
          await input.incoming?.discard()
        }
      },
    })
  }
  return {
    json: (endpoint, handle) => bind(endpoint, async (ctx, input) => endpoint.reply.parse(await handle(ctx, input))),
    file: (endpoint, handle) => bind(endpoint, async (ctx, input, reply) => sendFile(reply, await handle(ctx, input))),
    parts: (endpoint, handle) =>
      bind(endpoint, async (ctx, input, reply) => sendParts(reply, await handle(ctx, input))),
    lines: (endpoint, message, follow) =>
      bind(endpoint, async (ctx, input, reply) => {
        const { request } = reply
        const stream = openLineStream(async () => {
          const actor = await signIns.whoAsks(request.headers.cookie)
          return isAllowed(actor, endpoint.action, projectNamedBy(endpoint, request))
        })
        streams.add(stream)
        stream.onEnd(() => streams.delete(stream))
        try {
          stream.onEnd(
            await follow(ctx, input, {
              send: (said) => stream.send(message.parse(said)),
              drained: stream.drained,
              end: stream.end,
            }),
          )
        } catch (error) {
          stream.body.destroy()
          throw error
        }
        return reply.header('x-accel-buffering', 'no').type('application/x-ndjson').send(stream.body)
      }),
  }
}

/** The project in which a role must be held: the path's `projectId`; one that is not an id is of no project. */
function projectNamedBy(endpoint: Endpoint, request: FastifyRequest): ProjectId | null {
  if (!endpoint.path.startsWith('/api/projects/:projectId')) return null
  const { params } = request
  const named = typeof params === 'object' && params !== null && 'projectId' in params ? params.projectId : null
  const parsed = ProjectId.safeParse(named)
  return parsed.success ? parsed.data : null
}

async function parseInput<E extends Endpoint>(
  endpoint: E,
  request: FastifyRequest,
  { env }: Pick<Platform, 'env'>,
): Promise<Input<E>> {
  const params = readInput(endpoint.params, request.params ?? {})
  const query = readInput(endpoint.query, request.query ?? {})
  const upload = endpoint.upload ? await receiveUpload(request, endpoint.upload) : undefined
  const { body, attachment } = endpoint.attachment
    ? await receiveAttached(request, endpoint.attachment)
    : { body: request.body, attachment: null }
  const incoming = endpoint.largeUpload ? await receiveIncoming(request, endpoint.largeUpload, env) : undefined
  const isForm = upload !== undefined || incoming !== undefined
  const input = {
    params,
    query,
    body: isForm ? {} : readInput(endpoint.body, body ?? {}),
    upload,
    incoming,
    attachment,
  }
  return input as Input<E>
}
