import fastifySwagger from '@fastify/swagger'
import type { Endpoint } from '@muster/contracts/endpoint'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The contract of the route; only better-auth's own routes have none. */
    endpoint?: Endpoint
    /** A route without a contract that anybody may call. */
    public?: true
  }
}

const asJsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-7' })

/** OpenAPI made from the contracts, readable at /api/docs. Must be registered before the routes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Muster', version: '1' } },
    hideUntagged: false,
    transform: ({ schema, url, route }) => {
      const endpoint = route.config?.endpoint
      if (!endpoint) return { schema: { ...schema, hide: true }, url }
      return { url, schema: describe(endpoint) }
    },
  })
  await app.register(scalar, { routePrefix: '/api/docs' })
}

function describe(endpoint: Endpoint) {
  const isFile = endpoint.reply.meta()?.['file'] !== undefined
  return {
    summary: endpoint.summary,
    description: `Who may: \`${endpoint.action}\``,
    tags: [endpoint.path.split('/').filter((part) => part !== 'api' && !part.startsWith(':'))[0] ?? 'muster'],
    params: asJsonSchema(endpoint.params, 'input'),
    querystring: asJsonSchema(endpoint.query, 'input'),
    ...(endpoint.method === 'GET' || endpoint.upload ? {} : { body: asJsonSchema(endpoint.body, 'input') }),
    ...(isFile ? {} : { response: { 200: asJsonSchema(endpoint.reply, 'output') } }),
  }
}
