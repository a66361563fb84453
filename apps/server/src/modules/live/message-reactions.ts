import { Cheer } from '@muster/live/cheers/model'
import type { ReactionCounts, ReactionStanding } from '@muster/live/reactions/model'
import type { StreamId } from '@muster/live/stream'
import { makeBatches } from '../../platform/batches.ts'
import type { Connection } from '../../platform/connection.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Hall } from './hall.ts'
import { doSoon, type Live } from './live-state.ts'
import { type CountedSign, countReactions, countReactionsFrom, listReactionsOf } from './message-reactions.store.ts'
import type { News } from './stream-log.ts'

/** However many react, it leaves the server at most this often. */
const TOGETHER_MS = 250

/** Tells those who read a stream how the signs at its messages stand: one message for all that changed meanwhile. */
export function makeReactionNews(find: () => Live): News['reactedOn'] {
  const changed = new Map<StreamId, ReadonlySet<number>>()
  return ({ ref: { streamId } }, messages) => {
    const live = find()
    changed.set(streamId, new Set([...(changed.get(streamId) ?? []), ...messages]))
    doSoon(live, `reactions ${streamId}`, TOGETHER_MS, async () => {
      const now = [...(changed.get(streamId) ?? [])]
      changed.delete(streamId)
      const counted = await countReactions(live.platform.database.client, streamId, now)
      live.platform.rooms.tell(streamId, 'live:reacted', {
        streamId,
        counts: { ...noneAt(now), ...byMessage(counted) },
      })
    })
  }
}

/** Reads how the signs stand: for all who ask at the same time together. */
export function makeReactionStandings({ database: { client: db } }: Platform): Hall['reactionStandings'] {
  return makeBatches(async (asked) => {
    const standings = new Map<(typeof asked)[number], ReactionStanding>()
    for (const [streamId, ofStream] of Map.groupBy(asked, (ask) => ask.streamId)) {
      const from = ofStream.reduce((least, ask) => Math.min(least, ask.from), Number.POSITIVE_INFINITY)
      const personIds = ofStream.map(({ personId }) => personId)
      const [counted, left] = await Promise.all([
        countReactionsFrom(db, streamId, from),
        listReactionsOf(db, streamId, { from, personIds }),
      ])
      const counts = byMessage(counted)
      const own = Map.groupBy(left, ({ personId }) => personId)
      for (const ask of ofStream) standings.set(ask, { counts, own: ownOf(own.get(ask.personId) ?? []) })
    }
    return asked.map((ask) => standings.get(ask) ?? { counts: {}, own: {} })
  })
}

/** Brings one connection up to date with the signs at the last messages of all that it follows. */
export async function tellReactionsTo(live: Live, { id, socket }: Connection): Promise<void> {
  const place = live.places.get(id)
  if (!place) return
  const { hall, member } = place
  for (const streamId of member.streams) {
    const log = await live.logs.get(streamId)
    const messages = log && 'chat' in log.folded.state ? log.folded.state.chat.messages.map(({ seq }) => seq) : []
    const [from] = messages
    if (from === undefined) continue
    const { counts } = await hall.reactionStandings.add({ personId: member.actor.personId, streamId, from })
    live.platform.rooms.tellHere(socket.id, 'live:reacted', { streamId, counts: { ...noneAt(messages), ...counts } })
  }
}

const noneAt = (messages: readonly number[]): ReactionCounts =>
  Object.fromEntries(messages.map((message) => [message, {}]))

function byMessage(counted: readonly CountedSign[]): ReactionCounts {
  const counts: ReactionCounts = {}
  for (const { message, sign, count } of counted) counts[message] = { ...counts[message], [Cheer.parse(sign)]: count }
  return counts
}

function ownOf(left: readonly { message: number; sign: string }[]): ReactionStanding['own'] {
  const own: ReactionStanding['own'] = {}
  for (const { message, sign } of left) own[message] = [...(own[message] ?? []), Cheer.parse(sign)]
  return own
}
