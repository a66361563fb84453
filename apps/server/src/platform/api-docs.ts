import fastifySwagger from '@fastify/swagger'
import type { Audited, Endpoint } from '@muster/contracts/endpoint'
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

/** Stands in the page for the nonces of the answer that carries it. */
const nonce = '__NONCE__'

/** Without what the page would fetch from other hosts or send there, which the content security policy refuses. */
const page = {
  pageTitle: 'Muster API',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
} as const

/** OpenAPI made from the contracts, readable at /api/docs. Must be registered before the routes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Muster API', version: '1' } },
    hideUntagged: false,
    transform: ({ schema, url, route }) => {
      const endpoint = route.config?.endpoint
      if (!endpoint) return { schema: { ...schema, hide: true }, url }
      return { url, schema: describe(endpoint) }
    },
  })
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_, reply, payload) =>
      typeof payload === 'string' && payload.includes(nonce) ? withNonces(payload, reply.cspNonce) : payload,
    )
    await scope.register(scalar, { routePrefix: '/api/docs', configuration: { ...page, nonce } })
  })
}

/** The page's scripts run with this answer's nonce, and so does the style sheet that they add, named in a `<meta>`. */
const withNonces = (html: string, { script, style }: { script: string; style: string }) =>
  html.replaceAll(`nonce="${nonce}"`, `nonce="${script}"`).replaceAll(`content="${nonce}"`, `content="${style}"`)

function describe(endpoint: Endpoint) {
  const isFile = endpoint.reply.meta()?.['file'] !== undefined
  return {
    summary: endpoint.summary,
    description: [`Who may: \`${endpoint.action}\``, endpoint.audit && `Audit: ${wordsOf(endpoint.audit)}`]
      .filter(Boolean)
      .join('. '),
    tags: [tagOf(endpoint.path)],
    params: asJsonSchema(endpoint.params, 'input'),
    querystring: asJsonSchema(endpoint.query, 'input'),
    ...(endpoint.method === 'GET' || endpoint.upload || endpoint.largeUpload
      ? {}
      : { body: asJsonSchema(endpoint.body, 'input') }),
    ...(isFile ? {} : { response: { 200: asJsonSchema(endpoint.reply, 'output') } }),
  }
}

const wordsOf = (audit: Audited) =>
  'none' in audit ? `none (${audit.none})` : audit.map((action) => `\`${action}\``).join(', ')

/** What a path is about, by which the description is grouped: `decks` of `/api/projects/:projectId/decks/:deckId/file`. */
function tagOf(path: Endpoint['path']): string {
  const names = path.split('/').slice(2)
  const [first = 'api', ...rest] = names.filter((name) => !name.startsWith(':'))
  return first === 'projects' ? (rest[0] ?? first) : first
}
