import { newUuid } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { insertBoot, renewLease } from './boots.store.ts'
import { bare, type Ledger } from './ledger.ts'
import { recordRestartOutages, recoverDeadBoots } from './recovery.ts'
import { checkpointVisits } from './visits.store.ts'

/** Why a process that cannot keep its lease or recover what others left is not ready. */
const behind = 'attendance-behind'

export type LeaseKeeper = {
  /**
   * One turn: takes the lease, or renews it, and recovers what processes before this one or beside it left. What throws is
   * done in the next turn; until then this process is not ready.
   */
  turn(): Promise<void>
  /** There will be no lease: whoever waits for it is told why. */
  refuse(why: Error): void
}

/** Makes `ledger.leased` wait for the first turn. */
export function makeLeaseKeeper(platform: Platform, ledger: Ledger): LeaseKeeper {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  ledger.leased = promise
  promise.catch(() => {})
  let taken = false
  let restartsRecorded = false

  async function keep() {
    await (taken ? keepLease(platform, ledger) : takeLease(platform, ledger))
    taken = true
    resolve()
    if (!restartsRecorded) await recordRestartOutages(platform, ledger)
    restartsRecorded = true
    await recoverDeadBoots(platform, ledger)
  }

  return {
    async turn() {
      try {
        await keep()
        platform.unready.delete(behind)
      } catch (error) {
        platform.unready.add(behind)
        throw error
      }
    },
    refuse: reject,
  }
}

/** Takes the lease of this run, from when people can come. */
async function takeLease(platform: Platform, ledger: Ledger): Promise<void> {
  await insertBoot(platform.database.client, { id: ledger.bootId, leaseMs: platform.env.LEASE_MS })
}

/**
 * Renews the lease. Where it was lost (this process stood still for longer than it lasts) others have closed its visits:
 * those of connections that are still there begin anew, under a new lease.
 */
export async function keepLease(platform: Platform, ledger: Ledger): Promise<void> {
  const { LEASE_MS: leaseMs } = platform.env
  if (await renewLease(platform.database.client, { id: ledger.bootId, leaseMs })) return
  ledger.bootId = newUuid()
  await takeLease(platform, ledger)
  const atMs = platform.clock.nowMs()
  const begun = [...ledger.open.values()].map((held) => {
    Object.assign(held, {
      id: newUuid(),
      bootId: ledger.bootId,
      joinedAtMs: atMs,
      lastSeenAtMs: atMs,
      checkpointedAtMs: atMs,
    })
    return ledger.entries.add({ opened: bare(held) })
  })
  await Promise.all(begun)
}

/** Stores the last signs of life that are new since the last checkpoint. */
export async function checkpoint(platform: Platform, ledger: Ledger): Promise<void> {
  const changed = [...ledger.open.values()].filter((visit) => visit.lastSeenAtMs > visit.checkpointedAtMs)
  if (changed.length === 0) return
  const stored = changed.map((visit) => ({ ...bare(visit) }))
  await checkpointVisits(platform.database.client, stored)
  for (const [index, visit] of changed.entries())
    visit.checkpointedAtMs = stored[index]?.lastSeenAtMs ?? visit.checkpointedAtMs
}
