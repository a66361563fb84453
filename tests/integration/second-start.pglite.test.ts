import { join } from 'node:path'
import { openEmbedded } from '@muster/prisma/embedded'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemo } from '../support/demo.ts'
import type { Product } from '../support/product.ts'

let product: Product

beforeAll(async () => {
  product = await startDemo()
}, 180_000)
afterAll(() => product.remove())

/** Every table but those of the queue with the number of its rows and the digest of all they hold. */
async function readDigests(): Promise<Record<string, string>> {
  const database = await openEmbedded(join(product.folder, 'database'))
  try {
    const tables = await database.connection.query(
      `SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    )
    const digests: Record<string, string> = {}
    for (const name of tables.rows.map((row) => String(row['name']))) {
      const { rows } = await database.connection.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS "digest" FROM "${name}" t`,
      )
      digests[name] = String(rows[0]?.['digest'])
    }
    return digests
  } finally {
    await database.close()
  }
}

test('a second start on the same data changes none of them, but that there was another run', async () => {
  await product.stop()
  // Whoever was in the room when it stopped was cut short: that, and nothing else, is recorded as it comes back.
  await product.start()
  await product.stop()
  const { server_boot: firstRun, ...before } = await readDigests()
  await product.start()
  await product.stop()
  const { server_boot: secondRun, ...after } = await readDigests()
  expect(Object.keys(before).length).toBeGreaterThan(25)
  expect(before['certificate']).toMatch(/^[1-9]/)
  expect(after).toEqual(before)
  expect(secondRun).not.toBe(firstRun)
}, 120_000)
