import { z } from 'zod'
import type { Ctx } from './ctx.ts'
import { nowAndEvery } from './every.ts'
import { removeAbandoned } from './incoming.ts'
import type { Job } from './jobs.ts'
import type { Module } from './module.ts'
import { listUnnamedFiles, takeUnnamedFile } from './stored-files.store.ts'

const Nothing = z.object({})

/** Removes files that nothing names any more. Every hour. */
export const sweepFilesHourly: Job<typeof Nothing> = {
  name: 'sweep-files',
  data: Nothing,
  retries: 2,
  cron: '23 * * * *',
}

/** Whoever keeps a file names it within minutes; so long after, nobody will. */
const unnamedForMs = 24 * 60 * 60 * 1000
const mostAtOnce = 1000
const hourMs = 60 * 60 * 1000

/**
 * The work of `sweepFilesHourly`: files of what was deleted, refused or broken off. Each in a transaction of its own, that
 * ends once its bytes are gone: who uploads the same bytes meanwhile waits for that, and then brings them anew.
 */
export async function sweepFiles({ db, now, platform }: Ctx): Promise<void> {
  const before = new Date(now.getTime() - unnamedForMs)
  for (const id of await listUnnamedFiles(db, { before, limit: mostAtOnce }))
    await platform.database.transaction(async (db) => {
      const file = await takeUnnamedFile(db, { id, before })
      if (file) await platform.storage.remove(file.storageKey)
    })
}

export const fileSweepModule: Module = {
  name: 'file-sweep',
  bind({ jobs }) {
    jobs.handle(sweepFilesHourly, sweepFiles)
  },
  // Files come in to the process that is asked, whichever does the jobs.
  async start(platform) {
    return nowAndEvery(platform, hourMs, () => removeAbandoned(platform.env, platform.clock.nowMs()))
  },
}
