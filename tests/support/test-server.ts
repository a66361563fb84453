import type { AddressInfo } from 'node:net'
import { type AddressInput, addressOf, type Endpoint, parseReply } from '@muster/contracts/endpoint'
import { type Failure, FailureBody } from '@muster/contracts/errors'
import { type App, buildApp } from '@muster/server/app'
import { type Env, readEnv } from '@muster/server/env'
import { closePlatform, makePlatform } from '@muster/server/platform/make-platform'
import type { Platform } from '@muster/server/platform/platform'
import type { z } from 'zod'
import { watchAudit } from './audited.ts'
import { openTestDatabase } from './database.ts'
import { type Makers, makeMakers } from './makers.ts'

/** `body` of an answer that is not 200 throws: a test that reads it expected another answer. */
export type Answer<Reply> = { status: number; headers: Headers; failure: Failure | null; body: Reply }

type CallInput<E extends Endpoint> = AddressInput<E> & {
  body?: z.input<E['body']>
  file?: { bytes: Uint8Array; name: string }
}

export type TestServer = {
  url: string
  env: Env
  platform: Platform
  app: App
  /** Makes people, projects and sessions straight in the database; signs people in. */
  make: Makers
  /**
   * Calls an endpoint over HTTP as whoever `cookie` signs in (none: a stranger). Fails the test where it left something else in
   * the audit than it declares.
   */
  call<E extends Endpoint>(
    cookie: string | null,
    endpoint: E,
    input?: CallInput<E>,
  ): Promise<Answer<z.output<E['reply']>>>
  /** As `call`, and fails the test unless the answer is 200. */
  succeed<E extends Endpoint>(cookie: string | null, endpoint: E, input?: CallInput<E>): Promise<z.output<E['reply']>>
  close(): Promise<void>
}

const secret = 'a secret of the tests, of no value elsewhere'

/** Settings short enough for tests to wait for; but nobody is lost whom a machine with much else to do was slow to hear. */
const quick = {
  PORT: '0',
  METRICS_PORT: '0',
  LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
  AUTH_SECRET: secret,
  KEY_SECRET: secret,
  DEMO: '0',
  PING_INTERVAL_MS: '500',
  PING_TIMEOUT_MS: '5000',
  CHECKPOINT_INTERVAL_MS: '900',
  LEASE_MS: '1500',
  AUTO_END_MS: '1000',
}

/** The whole product on a fresh database, listening on a free port of this machine. */
export async function startTestServer(overrides: Record<string, string> = {}): Promise<TestServer> {
  const database = await openTestDatabase()
  const env = readEnv({ ...quick, ...database.env, APP_URL: 'http://localhost:3000', ...overrides })
  const platform = await makePlatform(env)
  const app = await buildApp(platform, secret)
  await app.start()
  await app.fastify.listen({ port: 0, host: '127.0.0.1', backlog: 4096 })
  const url = `http://127.0.0.1:${portOf(app)}`

  const call: TestServer['call'] = async (cookie, endpoint, input = {}) => {
    const watch = watchAudit(platform, endpoint)
    const response = await fetch(url + addressOf(endpoint, input), {
      method: endpoint.method,
      headers: {
        ...watch?.headers,
        ...(cookie ? { cookie } : {}),
        ...(input.body && !input.file ? { 'content-type': 'application/json' } : {}),
      },
      ...bodyOf(endpoint, input),
    })
    const answer = await readAnswer(endpoint, response)
    if (!answer.failure) await watch?.compare()
    return answer
  }
  return {
    url,
    env,
    platform,
    app,
    make: makeMakers(platform, secret),
    call,
    async succeed(cookie, endpoint, input) {
      const answer = await call(cookie, endpoint, input)
      if (answer.failure)
        throw new Error(
          `${endpoint.method} ${endpoint.path} answered ${answer.status} ${JSON.stringify(answer.failure)}`,
        )
      return answer.body
    },
    async close() {
      await app.close()
      await closePlatform(platform)
      await database.remove()
    },
  }
}

function portOf(app: App): number {
  const bound: AddressInfo | string | null = app.fastify.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
  return bound.port
}

function bodyOf<E extends Endpoint>(endpoint: E, { body, file }: CallInput<E>): RequestInit {
  if (file) {
    const form = new FormData()
    if (body !== undefined) form.set('body', JSON.stringify(body))
    form.set('file', new Blob([Uint8Array.from(file.bytes)]), file.name)
    return { body: form }
  }
  return endpoint.method === 'GET' || body === undefined ? {} : { body: JSON.stringify(body) }
}

async function readAnswer<E extends Endpoint>(endpoint: E, response: Response): Promise<Answer<z.output<E['reply']>>> {
  const { status, headers } = response
  if (status !== 200) return failed(status, headers, FailureBody.parse(await response.json()).error)
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false
  const content = isJson ? await response.json() : await response.blob()
  return { status, headers, failure: null, body: parseReply(endpoint, content) }
}

function failed(status: number, headers: Headers, failure: Failure): Answer<never> {
  return {
    status,
    headers,
    failure,
    get body(): never {
      throw new Error(`answered ${status} ${JSON.stringify(failure)}`)
    },
  }
}
