import type { AddressInfo } from 'node:net'
import { getLive, getReady } from '@muster/contracts/health'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../tests/support/test-server.ts'
import { listenForMetrics } from './metrics.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ask = async () => {
  const { status, failure } = await server.call(null, getReady)
  return { status, reason: failure?.reason }
}
const ready = { status: 200, reason: undefined }

describe('a process is not ready', () => {
  test('before every migration of this build is applied', async () => {
    const { client: db } = server.platform.database
    await db.$executeRaw`UPDATE "_prisma_migrations" SET rolled_back_at = now()`
    expect(await ask()).toEqual({ status: 503, reason: 'migrations-missing' })
    await db.$executeRaw`UPDATE "_prisma_migrations" SET rolled_back_at = NULL`
    await expect.poll(ask).toEqual(ready)
  })

  test('while the database lets nobody in; it lives meanwhile, and is ready again by itself', async () => {
    await expect.poll(ask).toEqual(ready)
    const url = new URL(server.env.DATABASE_URL ?? '')
    const name = url.pathname.slice(1)
    url.pathname = '/postgres'
    const administrator = new pg.Client({ connectionString: url.href })
    await administrator.connect()
    try {
      await administrator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
      await administrator.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
      await expect.poll(ask).toEqual({ status: 503, reason: 'database-away' })
      expect((await server.call(null, getLive)).status).toBe(200)
    } finally {
      await administrator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
      await administrator.end()
    }
    await expect.poll(ask, { timeout: 5000 }).toEqual(ready)
  })
})

describe('the metrics', () => {
  let url: string
  beforeEach(async () => {
    const metrics = await listenForMetrics(server.platform.metrics, server.env)
    const bound: AddressInfo | string | null = metrics.address()
    if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
    url = `http://127.0.0.1:${bound.port}`
    return () => metrics.close()
  })

  test('count requests by route and outcome, never by address or id', async () => {
    await server.call(null, getLive)
    const response = await fetch(`${url}/metrics`)
    expect(response.headers.get('content-type')).toContain('text/plain')
    const text = await response.text()
    expect(text).toMatch(
      /^muster_http_request_seconds_count\{method="GET",route="\/api\/health\/live",status="200"\} \d+$/m,
    )
    expect(text).toContain('process_cpu_seconds_total')
  })

  test('are all that is served there', async () => {
    expect((await fetch(`${url}/api/health/live`)).status).toBe(404)
  })

  test('are nowhere on the public address', async () => {
    expect((await fetch(`${server.url}/metrics`)).headers.get('content-type')).not.toContain('text/plain')
  })
})
