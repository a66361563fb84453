import { AppError } from '../../platform/errors.ts'
import { every, nowAndEvery } from '../../platform/every.ts'
import type { Module } from '../../platform/module.ts'
import { bindAttendanceRoutes } from './attendance.routes.ts'
import { endBoot } from './boots.store.ts'
import { checkpointEveryMs } from './checkpoint-rhythm.ts'
import { checkpoint, makeLeaseKeeper } from './lease.ts'
import { closeVisit, ledgerOf } from './visits.service.ts'

/** Visits, outages, policy and verdicts. */
export const attendanceModule: Module = {
  name: 'attendance',
  bind({ serve }) {
    bindAttendanceRoutes(serve)
  },
  async start(platform) {
    const ledger = ledgerOf(platform)
    const keeper = makeLeaseKeeper(platform, ledger)
    if (platform.env.ROLE === 'worker') {
      // Nobody comes to a worker. With a lease it would count as a place to which people could return.
      keeper.refuse(new AppError('UNAVAILABLE'))
      return async () => {}
    }
    const stops: (() => Promise<void>)[] = []
    let closing = false
    // The lease begins when people can come: that is the moment up to which an earlier run's end was an outage.
    void platform.rooms.listening.then(() => {
      if (closing) return
      stops.push(
        every(platform, checkpointEveryMs(platform.env), () => checkpoint(platform, ledger)),
        nowAndEvery(platform, platform.env.LEASE_MS / 3, () => keeper.turn()),
      )
    })
    return async () => {
      closing = true
      for (const stop of stops) await stop()
      const held = [...ledger.open.keys()]
      await Promise.all(held.map((connectionId) => closeVisit(platform, { connectionId, how: 'closing' })))
      await ledger.entries.settled()
      await endBoot(platform.database.client, ledger.bootId)
    }
  },
}
