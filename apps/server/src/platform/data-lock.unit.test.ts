import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from './data-lock.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-lock-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const program = `
  import { lockDataFolder } from ${JSON.stringify(new URL('data-lock.ts', import.meta.url).href)}
  lockDataFolder(process.argv[1]).then(() => { console.log('held'); setInterval(() => {}, 1000) }, () => console.log('refused'))`

/** Tries to hold the folder in a process of its own; answers what it says. */
async function startAnother(): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [chunk] = await once(child.stdout, 'data')
  return { said: String(chunk).trim(), child }
}

async function kill(child: ChildProcess) {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

test('a second process is refused while the first holds the folder, and let in afterwards', async () => {
  const first = await lockDataFolder(folder)
  expect((await startAnother()).said).toBe('refused')
  await expect(lockDataFolder(folder)).rejects.toThrow('Another Muster')
  await first.release()
  expect((await startAnother()).said).toBe('held')
})

test('what a killed process left holds nobody up, and is cleared away', async () => {
  await kill((await startAnother()).child)
  expect(readdirSync(folder)).toHaveLength(1)
  const lock = await lockDataFolder(folder)
  expect(readdirSync(folder)).toHaveLength(1)
  await lock.release()
  expect(readdirSync(folder)).toEqual([])
})

test('of several that start at once on what a killed one left, exactly one goes on', async () => {
  await kill((await startAnother()).child)
  const started = await Promise.all(Array.from({ length: 6 }, startAnother))
  expect(started.map(({ said }) => said).toSorted()).toEqual(['held', ...Array.from({ length: 5 }, () => 'refused')])
}, 30_000)

test('a folder that is made is for its owner alone', async () => {
  const made = join(folder, 'data')
  const lock = await lockDataFolder(made)
  expect(statSync(made).mode & 0o077).toBe(0)
  await lock.release()
})

test('a path that is too long for a socket file is said to be so', async () => {
  await expect(lockDataFolder(join(folder, 'x'.repeat(120)))).rejects.toThrow('too long')
})
