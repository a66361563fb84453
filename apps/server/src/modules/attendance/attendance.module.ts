import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { every, nowAndEvery } from '../../platform/every.ts'
import type { Module } from '../../platform/module.ts'
import type { Platform } from '../../platform/platform.ts'
import { bindActivityRoutes } from './activities/activities.routes.ts'
import { bindAppealRoutes } from './appeals/appeals.routes.ts'
import { bindAttendanceRoutes } from './attendance.routes.ts'
import { stopBoards } from './board/boards.service.ts'
import { endBoot } from './boots.store.ts'
import { checkpointEveryMs } from './checkpoint-rhythm.ts'
import { checkpoint, makeLeaseKeeper } from './lease.ts'
import { bindOverrideRoutes } from './overrides/overrides.routes.ts'
import { sealDue } from './sealing/sealing.service.ts'
import { bindSealRoutes } from './sealing/seals.routes.ts'
import { askForTimeStamps, stampMissing, stampSeals } from './sealing/time-stamps.service.ts'
import { closeVisit, ledgerOf } from './visits.service.ts'

const sealEveryMs = 2000
const stampEveryMs = 60 * 60_000

/** Visits, outages, seals, policy and verdicts. */
export const attendanceModule: Module = {
  name: 'attendance',
  bind({ serve, jobs }) {
    bindAttendanceRoutes(serve)
    bindSealRoutes(serve)
    bindOverrideRoutes(serve)
    bindAppealRoutes(serve)
    bindActivityRoutes(serve)
    jobs.handle(stampSeals, stampMissing)
  },
  async start(platform) {
    const ledger = ledgerOf(platform)
    const keeper = makeLeaseKeeper(platform, ledger)
    const stopSealing = keepSealing(platform)
    if (platform.env.ROLE === 'worker') {
      // Nobody comes to a worker. With a lease it would count as a place to which people could return.
      keeper.refuse(new AppError('UNAVAILABLE'))
      return stopSealing
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
      await stopBoards(platform)
      await stopSealing()
      for (const stop of stops) await stop()
      const held = [...ledger.open.keys()]
      await Promise.all(held.map((connectionId) => closeVisit(platform, { connectionId, how: 'closing' })))
      await ledger.entries.settled()
      await endBoot(platform.database.client, ledger.bootId)
    }
  },
}

/**
 * Seals what is over, and has missing time stamps asked for, those of another time's trouble at once: the work of a worker,
 * and no matter of people who come. Answers what stops it.
 */
function keepSealing(platform: Platform): () => Promise<void> {
  if (platform.env.ROLE === 'web') return async () => {}
  const ask = () => askForTimeStamps(makeCtx(platform, { actor: system, origin: null }))
  const stops = [every(platform, sealEveryMs, () => sealDue(platform)), nowAndEvery(platform, stampEveryMs, ask)]
  return async () => {
    for (const stop of stops) await stop()
  }
}
