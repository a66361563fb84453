import type { Cheer } from '@muster/live/cheers/model'
import type { LivePayload } from '@muster/live/protocol/events'
import type { ReactionStanding } from '@muster/live/reactions/model'
import type { StreamId } from '@muster/live/stream'
import type { StoreApi } from 'zustand/vanilla'
import type { Line } from './line.ts'
import type { LiveState } from './live-state.ts'
import type { Answer } from './outbox.ts'

type KnownReactions = LiveState['reactions']

export type ReactionActions = {
  /** Leaves a sign at a message, or takes it back. */
  react(streamId: StreamId, message: number, sign: Cheer, isOn: boolean): Promise<Answer>
  /** Learns how the signs stand from a message on; where it does not go through, again after coming back. */
  learnReactions(streamId: StreamId, from: number): Promise<void>
}

const none: ReactionStanding = { counts: {}, own: {} }
const reactKey = (streamId: StreamId, message: number, sign: Cheer) => `react ${streamId} ${message} ${sign}`

/** What was told of some messages, in place of what was known of them. */
export function applyReacted(known: KnownReactions, { streamId, counts }: LivePayload<'live:reacted'>): KnownReactions {
  const before = known[streamId] ?? none
  return { ...known, [streamId]: { ...before, counts: { ...before.counts, ...counts } } }
}

/** How the signs stand from a message on, in place of what was known of those; `isUnderWay` ones of one's own stay as they are here. */
function applyStanding(
  known: KnownReactions,
  { streamId, from, standing }: { streamId: StreamId; from: number; standing: ReactionStanding },
  isUnderWay: (message: number, sign: Cheer) => boolean,
): KnownReactions {
  const before = known[streamId] ?? none
  const isEarlier = ([message]: [string, unknown]) => Number(message) < from
  const own = Object.fromEntries(Object.entries(before.own).filter(isEarlier))
  const messages = new Set([...Object.keys(before.own), ...Object.keys(standing.own)].map(Number))
  for (const message of messages) {
    if (message < from) continue
    const stored = (standing.own[message] ?? []).filter((sign) => !isUnderWay(message, sign))
    const waiting = (before.own[message] ?? []).filter((sign) => isUnderWay(message, sign))
    own[message] = [...stored, ...waiting]
  }
  const counts = { ...Object.fromEntries(Object.entries(before.counts).filter(isEarlier)), ...standing.counts }
  return { ...known, [streamId]: { counts, own } }
}

/** The same with a sign of one's own, or without it. */
function withOwn(
  known: KnownReactions,
  { streamId, message, sign, isOn }: { streamId: StreamId; message: number; sign: Cheer; isOn: boolean },
): KnownReactions {
  const before = known[streamId] ?? none
  const others = (before.own[message] ?? []).filter((other) => other !== sign)
  return { ...known, [streamId]: { ...before, own: { ...before.own, [message]: isOn ? [...others, sign] : others } } }
}

type Deps = {
  store: StoreApi<LiveState>
  line: Pick<Line, 'react' | 'reactions'>
  isWaiting: (key: string) => boolean
  /** Carries out what is kept until it is answered. */
  carry: (key: string, send: () => ReturnType<Line['react']>) => Promise<Answer>
}

/** A sign shows at once, and is taken back where it was refused. */
export function makeReactionActions({ store, line, isWaiting, carry }: Deps): ReactionActions {
  const set = (change: Parameters<typeof withOwn>[1]) =>
    store.setState(({ reactions }) => ({ reactions: withOwn(reactions, change) }))
  return {
    async react(streamId, message, sign, isOn) {
      const reaction = { streamId, message, sign, isOn }
      set(reaction)
      const answer = await carry(reactKey(streamId, message, sign), () => line.react(reaction))
      if (!answer.ok) set({ ...reaction, isOn: !isOn })
      return answer
    },
    async learnReactions(streamId, from) {
      const ack = await line.reactions({ streamId, from })
      if (!ack?.ok) return
      const isUnderWay = (message: number, sign: Cheer) => isWaiting(reactKey(streamId, message, sign))
      store.setState(({ reactions }) => ({
        reactions: applyStanding(reactions, { streamId, from, standing: ack.data }, isUnderWay),
      }))
    },
  }
}
