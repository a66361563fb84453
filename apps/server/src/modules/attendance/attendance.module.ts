import { every } from '../../platform/every.ts'
import type { Module } from '../../platform/module.ts'
import { bindAttendanceRoutes } from './attendance.routes.ts'
import { endBoot } from './boots.store.ts'
import { checkpoint, keepLease, takeLease } from './lease.ts'
import { recordRestartOutages, recoverDeadBoots } from './recovery.ts'
import { closeVisit, ledgerOf } from './visits.service.ts'

/** Visits, outages, policy and verdicts. */
export const attendanceModule: Module = {
  name: 'attendance',
  bind({ serve }) {
    bindAttendanceRoutes(serve)
  },
  async start(platform) {
    const ledger = ledgerOf(platform)
    const stops: (() => Promise<void>)[] = []
    // The lease begins when people can come: that is the moment up to which an earlier run's end was an outage.
    ledger.leased = platform.rooms.listening.then(() => takeLease(platform, ledger))
    const begun = ledger.leased.then(async () => {
      await recordRestartOutages(platform, ledger)
      await recoverDeadBoots(platform, ledger)
      stops.push(
        every(platform, platform.env.CHECKPOINT_INTERVAL_MS, () => checkpoint(platform, ledger)),
        every(platform, platform.env.LEASE_MS / 3, async () => {
          await keepLease(platform, ledger)
          await recoverDeadBoots(platform, ledger)
        }),
      )
    })
    begun.catch((error: unknown) => platform.log.error(error, 'attendance could not begin'))
    return async () => {
      for (const stop of stops) await stop()
      const held = [...ledger.open.keys()]
      await Promise.all(held.map((connectionId) => closeVisit(platform, { connectionId, how: 'closing' })))
      await ledger.entries.settled()
      await endBoot(platform.database.client, ledger.bootId)
    }
  },
}
