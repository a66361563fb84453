import type { SessionId } from '@muster/contracts/ids'
import type { PersonActor } from '@muster/live/actor'
import type { LivePayload } from '@muster/live/protocol/events'
import type { StreamId } from '@muster/live/stream'
import type { StageState } from '@muster/live/streams/stage-state'
import type { Connection } from '../../platform/connection.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Hall, Member } from './hall.ts'
import type { News, StreamLog } from './stream-log.ts'

export type Looked = { seq: number; stage: StageState }

/** What this process knows of the sessions that are live. The database has everything; this can be lost at any time. */
export type Live = {
  platform: Platform
  logs: Map<StreamId, Promise<StreamLog>>
  halls: Map<SessionId, Promise<Hall>>
  /** The stages of open sessions as they were looked at last: while their heads stand, they need not be read again. */
  looked: Map<SessionId, Looked>
  /** Where each connection is, by its id. */
  places: Map<string, { hall: Hall; member: Member }>
  /** Connections that wait before a locked room, by their id: they are in no hall. */
  outside: Map<string, { hall: Hall; actor: PersonActor; connection: Connection }>
  /** What is being said in captions and not yet told, by the room that wants it. */
  captioning: Map<string, LivePayload<'live:captioning'>>
  /** What is to be done a moment later, once, by name. */
  soon: Map<string, NodeJS.Timeout>
  news: News
}

/** Does something once, `inMs` from the first call: whatever else asks for it meanwhile is served by the same turn. */
export function doSoon(live: Live, name: string, inMs: number, work: () => Promise<void>): void {
  if (live.soon.has(name)) return
  const timer = setTimeout(() => {
    live.soon.delete(name)
    inBackground(live, work())
  }, inMs)
  live.soon.set(name, timer)
}

/** Lets something go on that nobody waits for. */
export function inBackground(live: Live, work: Promise<unknown>): void {
  work.catch((error: unknown) => live.platform.log.error(error, 'live: something failed in the background'))
}
