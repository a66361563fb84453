import type { Ctx } from './ctx.ts'
import { dayMs, hourMs } from './durations.ts'
import { nowAndEvery } from './every.ts'
import { removeAbandoned } from './incoming.ts'
import { onSchedule } from './jobs.ts'
import type { Module } from './module.ts'
import { listUnnamedFiles, takeUnnamedFile } from './stored-files.store.ts'

/** Removes files that nothing names any more. Every hour. */
export const sweepFilesHourly = onSchedule('sweep-files', '23 * * * *', 2)

/** Whoever keeps a file names it within minutes; so long after, nobody will. */
const unnamedForMs = dayMs
const mostAtOnce = 1000

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
