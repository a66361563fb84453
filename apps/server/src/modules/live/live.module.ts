import { every } from '../../platform/every.ts'
import type { Module } from '../../platform/module.ts'
import { noteSignOfLife } from '../attendance/visits.service.ts'
import { leave } from './joining.ts'
import { bindLiveRoutes } from './live.routes.ts'
import { bindLiveCommands } from './live.socket.ts'
import { liveOf } from './live.ts'
import { inBackground } from './live-state.ts'
import { tellNews } from './reactions.ts'
import { adjustRights } from './rights.ts'
import { announceHeads, keepTime, lookAround } from './rounds.ts'

const secondMs = 1000
/** For so long it is believed what somebody who is connected may do. */
const rightsBelievedMs = 5 * secondMs
/** Who sits in no room for so long is not on the way into one. */
const longestIdleMs = 60 * secondMs

/** Live sessions: their logs, who is in them, and what the server does in them by itself. */
export const liveModule: Module = {
  name: 'live',
  bind({ platform, serve, onCommand }) {
    const live = liveOf(platform)
    bindLiveRoutes(serve)
    bindLiveCommands(live, onCommand)
    platform.rooms.onTrouble((error) => platform.log.warn(error, 'the way to the other processes is disturbed'))
    platform.rooms.onSignOfLife(({ id }) => noteSignOfLife(platform, id))
    platform.rooms.onDeparture((connection, how) => inBackground(live, leave(live, connection, how)))
    platform.rooms.onActorChange((connection) => adjustRights(live, connection))
    platform.rooms.onCaughtUp((connection) => tellNews(live, connection))
  },
  async start(platform) {
    if (platform.env.ROLE === 'worker') return async () => {}
    const live = liveOf(platform)
    const stops = [
      every(platform, secondMs, () => announceHeads(live)),
      every(platform, 2 * secondMs, () => lookAround(live)),
      every(platform, Math.min(secondMs, platform.env.AUTO_END_MS / 4), () => keepTime(live)),
      every(platform, rightsBelievedMs, () => platform.rooms.refreshActors()),
      every(platform, secondMs, async () => {
        platform.rooms.closeIdle(longestIdleMs)
        const dropped = platform.rooms.relieveUnread()
        platform.metrics.unreadDropped.inc(dropped)
        if (dropped > 0) platform.log.warn({ dropped }, 'connections that do not read were dropped')
        platform.metrics.peopleInRooms.set(live.places.size)
        for (const [way, count] of Object.entries(platform.rooms.countWays()))
          platform.metrics.connections.set({ way }, count)
      }),
    ]
    return async () => {
      for (const stop of stops) await stop()
      for (const timer of live.soon.values()) clearTimeout(timer)
      const logs = await Promise.all(live.logs.values())
      await Promise.all(logs.map(({ asks }) => asks.settled()))
    }
  },
}
