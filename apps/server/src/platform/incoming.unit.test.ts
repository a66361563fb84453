import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeAbandoned } from './incoming.ts'

const hourMs = 60 * 60 * 1000
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-incoming-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('what a dying process left aside goes after a day, and what comes in at this moment stays', async () => {
  const nowMs = Date.now()
  await mkdir(join(folder, 'incoming'))
  for (const [name, hoursAgo] of [
    ['abandoned', 25],
    ['under-way', 23],
  ] as const) {
    const path = join(folder, 'incoming', name)
    await writeFile(path, 'x')
    const at = new Date(nowMs - hoursAgo * hourMs)
    await utimes(path, at, at)
  }
  await removeAbandoned({ DATA_DIR: folder }, nowMs)
  expect(await readdir(join(folder, 'incoming'))).toEqual(['under-way'])
})

test('where nothing ever came in there is nothing to do', async () => {
  await removeAbandoned({ DATA_DIR: folder }, Date.now())
  expect(await readdir(folder)).toEqual([])
})
