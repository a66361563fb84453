import type { Db } from '../../platform/db.ts'
import { readDatabaseMs } from '../../platform/health.store.ts'
import type { Platform } from '../../platform/platform.ts'
import { type BootLife, endBoot, listBootsSince, listDeadBoots, lockBoot } from './boots.store.ts'
import { enter, type Ledger } from './ledger.ts'
import { insertOutages, listCutShort, type NewOutage } from './outages.store.ts'
import { recoveryMs } from './recovery-moment.ts'
import { nameSeals } from './sealing/late-records.service.ts'
import { closed } from './visit.ts'
import { listOpenVisitsOfBoot } from './visits.store.ts'

/**
 * Closes the visits of processes that died: each at its last checkpoint, with the outage that hit it. The truth is at most
 * one checkpoint interval later, however the process died (see `checkpointEveryMs`). The embedded database has one process
 * at a time, so there every other one is dead; elsewhere those whose lease has run out.
 */
export async function recoverDeadBoots(platform: Platform, ledger: Ledger): Promise<void> {
  const { client: db, embedded } = platform.database
  const dead = await listDeadBoots(db, { besides: ledger.bootId, alone: embedded })
  for (const bootId of dead) await platform.database.transaction((db) => bury(db, { platform, ledger, bootId }))
}

async function bury(db: Db, { platform, ledger, bootId }: { platform: Platform; ledger: Ledger; bootId: string }) {
  const lock = await lockBoot(db, bootId)
  if (lock === null || lock.endedAt !== null) return
  const open = await listOpenVisitsOfBoot(db, bootId)
  const { env } = platform
  const lives = await listBootsSince(
    db,
    Math.min(...open.map(({ lastSeenAtMs }) => lastSeenAtMs), lock.leaseUntil.getTime()),
  )
  const nowMs = await readDatabaseMs(db)
  const back = returnFrom(lives, { nowMs, platform, ledger, bootId })
  const closing = open.map((visit) => {
    const endMs = back(visit.lastSeenAtMs, 'crash')
    const uncertaintyMs = Math.min(env.CHECKPOINT_INTERVAL_MS, endMs - visit.lastSeenAtMs)
    return { closed: closed(visit, { leftAtMs: visit.lastSeenAtMs, uncertaintyMs, ending: 'crashed' }), endMs }
  })
  await enter(db, closing)
  const outages = closing.map(
    ({ closed: visit, endMs }): NewOutage => ({
      ...whose(visit),
      visitId: visit.id,
      startMs: visit.leftAtMs,
      endMs,
      cause: 'crash',
    }),
  )
  await insertOutages(db, await nameSeals(db, outages))
  await endBoot(db, bootId)
}

/** Records the outages of planned restarts: from when the server closed to when people could come back. */
export async function recordRestartOutages(platform: Platform, ledger: Ledger): Promise<void> {
  await platform.database.transaction(async (db) => {
    const cutShort = await listCutShort(db)
    if (cutShort.length === 0) return
    const lives = await listBootsSince(db, Math.min(...cutShort.map(({ leftAtMs }) => leftAtMs)))
    const nowMs = await readDatabaseMs(db)
    const outages = cutShort.map((visit): NewOutage => {
      const closedAtMs = visit.leftAtMs + visit.uncertaintyMs
      const endMs = returnFrom(lives, { nowMs, platform, ledger, bootId: visit.bootId })(closedAtMs, 'restart')
      return { ...whose(visit), visitId: visit.id, startMs: visit.leftAtMs, endMs, cause: 'restart' }
    })
    await insertOutages(db, await nameSeals(db, outages))
  })
}

const whose = ({
  bootId,
  projectId,
  sessionId,
  personId,
}: Pick<NewOutage, 'bootId' | 'projectId' | 'sessionId' | 'personId'>) => ({
  bootId,
  projectId,
  sessionId,
  personId,
})

/**
 * From a break of `bootId` to people's return. Never in the future: who asks is there to come back to. `nowMs` is read from
 * the database, like all that it is compared with: this process's clock may be a millisecond behind its own boot's row.
 */
function returnFrom(
  lives: readonly BootLife[],
  { nowMs, platform, ledger, bootId }: { nowMs: number; platform: Platform; ledger: Ledger; bootId: string },
) {
  const boot = lives.find(({ id }) => id === bootId) ?? { id: bootId, startedAtMs: 0, leaseUntilMs: 0, endedAtMs: null }
  const others = lives.filter(({ id }) => id !== bootId)
  return (brokeAtMs: number, cause: 'crash' | 'restart') => {
    const backMs = recoveryMs({ brokeAtMs, cause, boot, others, self: ledger.bootId, leaseMs: platform.env.LEASE_MS })
    return Math.max(brokeAtMs, Math.min(Math.ceil(nowMs), backMs))
  }
}
