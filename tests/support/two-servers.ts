import { startTestServer, type TestServer } from './test-server.ts'

/** Two processes' worth of the product on one PostgreSQL and one Redis; `second` has the database of `first`. */
export async function startTwoServers(
  overrides: Record<string, string> = {},
): Promise<{ first: TestServer; second: TestServer; close(): Promise<void> }> {
  const settings = { REDIS_URL: process.env['MUSTER_TEST_REDIS_URL'] ?? '', ...overrides }
  const first = await startTestServer(settings)
  const second = await startTestServer({ ...settings, DATABASE_URL: first.env.DATABASE_URL ?? '' })
  return {
    first,
    second,
    async close() {
      await second.close()
      await first.close()
    },
  }
}
