import { listReadable } from '@muster/live/access'
import type { StreamSync } from '@muster/live/protocol/stream-sync'
import { emptyState } from '@muster/live/state'
import { type Stream, type StreamId, streamId } from '@muster/live/stream'
import type { Hall, Member } from './hall.ts'
import { stageOf } from './hall.ts'
import type { Live } from './live-state.ts'
import { logOf, refOf } from './logs.ts'
import { endOf, syncFrom } from './stream-log.ts'

/** More attempts than this are not worth it in a busy room: what is missed then shows at the next announcement of heads. */
const mostAttempts = 5

/** Every stream that a member may read now. */
export const readableBy = (hall: Hall, { actor }: Pick<Member, 'actor'>): Stream[] =>
  listReadable(hall.sessionId, actor, { stage: stageOf(hall), inPrivate: hall.inPrivate })

/**
 * Makes a member's connection follow streams from exactly where the answer leaves off: `enter` runs at the moment in which
 * all of them are up to date, so that the next broadcast is the first one missed by nobody.
 */
export async function syncAll(
  live: Live,
  hall: Hall,
  {
    streams,
    resume,
    enter,
  }: { streams: readonly Stream[]; resume: Partial<Record<StreamId, number>>; enter: () => void },
): Promise<StreamSync[]> {
  for (let attempt = 1; ; attempt++) {
    const synced = await Promise.all(streams.map((stream) => syncOne(live, hall, stream, resume)))
    if (attempt === mostAttempts || synced.every(({ isCurrent }) => isCurrent())) {
      enter()
      return synced.map(({ sync }) => sync)
    }
  }
}

async function syncOne(live: Live, hall: Hall, stream: Stream, resume: Partial<Record<StreamId, number>>) {
  const id = streamId(stream)
  if (stream.kind !== 'stage' && !hall.heads.has(id) && !live.logs.has(id)) {
    // A log that nobody has begun needs no reading; most people's own never begins.
    const sync: StreamSync = { kind: 'snapshot', streamId: id, seq: 0, state: emptyState(stream.kind), words: {} }
    return { sync, isCurrent: () => !hall.heads.has(id) && !live.logs.has(id) }
  }
  const log = await logOf(live, refOf(stream, hall))
  const sync = await syncFrom(log, resume[id] ?? null)
  return { sync, isCurrent: () => endOf(sync) === log.folded.seq }
}

/** After somebody was placed, moved or sent back: brings what they follow in line with what they may read. */
export function refollow(live: Live, hall: Hall, member: Member): void {
  member.turn = member.turn
    .then(() => changeStreams(live, hall, member))
    .catch((error: unknown) => live.platform.log.error(error, 'live: a move failed'))
}

async function changeStreams(live: Live, hall: Hall, member: Member): Promise<void> {
  const { connection } = member
  const readable = readableBy(hall, member)
  const wanted = new Set(readable.map(streamId))
  const added = readable.filter((stream) => !member.streams.has(streamId(stream)))
  const removed = [...member.streams].filter((id) => !wanted.has(id))
  if (added.length === 0 && removed.length === 0) return
  const add = await syncAll(live, hall, {
    streams: added,
    resume: {},
    enter() {
      if (!connection.connected) return
      connection.enter(added.map(streamId))
      connection.exit(removed)
      member.streams = wanted
    },
  })
  await connection.tellStreams({ add, remove: removed })
}
