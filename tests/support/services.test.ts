import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { expect, test } from 'vitest'
import { type Leashed, startOnLeash } from './leash.ts'
import { createTestDatabase } from './postgres.ts'

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('every test database is migrated, and nobody sees the rows of another', async () => {
  const [mine, yours] = await Promise.all([createTestDatabase(), createTestDatabase()])
  try {
    await query(mine.url, 'CREATE TABLE only_mine (id int)')
    const tables = "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
    const names = (await query(yours.url, tables)).map((row) => row.name)
    expect(names).toContain('_prisma_migrations')
    expect(names).not.toContain('only_mine')
  } finally {
    await Promise.all([mine.drop(), yours.drop()])
  }
})

test('the database server does not run as root', async () => {
  const { url, drop } = await createTestDatabase()
  try {
    const [row] = await query(url, "SELECT current_setting('data_directory') AS folder")
    expect(statSync(row.folder).uid).not.toBe(0)
  } finally {
    await drop()
  }
})

test('Redis answers', async () => {
  const { hostname, port } = new URL(process.env['MUSTER_TEST_REDIS_URL'] ?? '')
  const socket = connect(Number(port), hostname)
  socket.write('PING\r\n')
  const [answer] = await once(socket, 'data')
  socket.destroy()
  expect(String(answer)).toBe('+PONG\r\n')
})

test('a program on the leash ends, and its folder goes, when the one who holds it is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-leash-'))
  const leashed: Leashed = {
    command: ['sh', '-c', 'echo ready; exec sleep 600'],
    user: null,
    stopSignal: 'SIGTERM',
    folder,
  }
  const script = `import { startOnLeash } from ${JSON.stringify(join(import.meta.dirname, 'leash.ts'))}
    await startOnLeash(${JSON.stringify(leashed)}, /^ready/)
    console.log('held')`
  const keeper = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(createInterface(keeper.stdout), 'line')
  expect(existsSync(folder)).toBe(true)
  keeper.kill('SIGKILL')
  await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false)
})

test('a program that ends before it is ready is reported with what it said', async () => {
  const command = ['sh', '-c', 'echo no such luck; exit 3']
  const leashed: Leashed = { command, user: null, stopSignal: 'SIGTERM', folder: null }
  await expect(startOnLeash(leashed, /^ready/)).rejects.toThrow('no such luck')
})
