import { migrateTemplate } from './postgres.ts'
import { startPostgres } from './postgres-server.ts'
import { startRedis } from './redis.ts'

/**
 * Starts PostgreSQL, with a migrated template, and Redis; where they are is in MUSTER_TEST_POSTGRES_URL and
 * MUSTER_TEST_REDIS_URL of every test process. The global set-up of vitest's project `integration` and of Playwright.
 * Returns what stops them.
 */
export default async function startServices(): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  const redis = await startRedis()
  await migrateTemplate(postgres.url)
  process.env['MUSTER_TEST_POSTGRES_URL'] = postgres.url
  process.env['MUSTER_TEST_REDIS_URL'] = redis.url
  return async () => {
    await Promise.all([postgres.stop(), redis.stop()])
  }
}
