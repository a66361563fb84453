import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbedded } from './embedded.ts'

let folder: string
let directory: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-embedded-'))
  directory = join(folder, 'database')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a database that a killed process left half made is made anew, and then keeps what it is given', async () => {
  mkdirSync(directory)
  writeFileSync(join(directory, 'PG_VERSION'), '17\n')
  writeFileSync(`${directory}.unfinished`, '')
  const first = await openEmbedded(directory)
  await first.connection.exec('CREATE TABLE kept (word text)')
  await first.connection.query("INSERT INTO kept VALUES ('still here')", [])
  await first.close()
  expect(existsSync(`${directory}.unfinished`)).toBe(false)
  expect(statSync(directory).mode & 0o077).toBe(0)
  const again = await openEmbedded(directory)
  expect((await again.connection.query('SELECT word FROM kept', [])).rows).toEqual([{ word: 'still here' }])
  await again.close()
}, 60_000)
