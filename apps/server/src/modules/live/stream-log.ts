import { type Folded, fold } from '@muster/live/advance'
import type { CommandType } from '@muster/live/commands'
import type { Event } from '@muster/live/events'
import type { StreamSync } from '@muster/live/protocol/stream-sync'
import { emptyState } from '@muster/live/state'
import { parseStreamId } from '@muster/live/stream'
import { listErased, listWordSeqs } from '@muster/live/words'
import { system } from '../../platform/actor.ts'
import { type Batches, makeBatches } from '../../platform/batches.ts'
import { inTransaction, makeCtx } from '../../platform/ctx.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Answer, Ask, StreamRef } from './batch.ts'
import { decideBatch } from './decide-batch.ts'
import { findSnapshot, listEventsAfter } from './live.store.ts'
import { makeOutbox, type Outbox, WORDS_EVERY_MS } from './outbox.ts'
import { makeWordCache, type WordCache } from './word-cache.ts'
import { listWords } from './words.store.ts'

/** How many events are kept so that a client that was away for a moment is sent no more than it missed. */
const recentEvents = 300

/** One log as this process knows it: a cache of the database, which alone decides. */
export type StreamLog = {
  ref: StreamRef
  folded: Folded
  /** The last events up to `folded.seq`, without gaps. */
  recent: Event[]
  words: WordCache
  outbox: Outbox
  asks: Batches<Ask, Answer>
}

export type News = {
  /** Events that this process did not know yet, whoever decided them. */
  heard(log: StreamLog, events: readonly Event[]): void
  votedOn(log: StreamLog, pollIds: ReadonlySet<string>): void
  upvotedOn(log: StreamLog, questions: ReadonlySet<number>): void
  reactedOn(log: Pick<StreamLog, 'ref'>, messages: ReadonlySet<number>): void
}

/** Words, and signs at them, may wait a moment for others to be decided with them, where there are many. */
const mayWait: ReadonlySet<CommandType> = new Set(['chat.say', 'caption.say', 'question.ask'] as const)

/** Loads a log: its newest snapshot and what came after. */
export async function loadLog(platform: Platform, ref: StreamRef, news: News): Promise<StreamLog> {
  const { client: db } = platform.database
  const { streamId } = ref
  const kind = parseStreamId(streamId)?.kind ?? 'stage'
  const start = (await findSnapshot(db, streamId)) ?? { seq: 0, state: emptyState(kind) }
  const events = await listEventsAfter(db, streamId, start.seq)
  const log: StreamLog = {
    ref,
    folded: fold(start, events),
    recent: events.slice(-recentEvents),
    words: makeWordCache((seqs) => listWords(db, streamId, seqs)),
    outbox: makeOutbox(streamId, (batch) => platform.rooms.tell(streamId, 'live:events', batch)),
    asks: makeBatches((asks) => decideTogether(platform, { log, asks, news }), {
      apartMs: WORDS_EVERY_MS,
      canWait: (ask) => ask.kind === 'react' || (ask.kind === 'command' && mayWait.has(ask.command.type)),
    }),
  }
  return log
}

async function decideTogether(
  platform: Platform,
  { log, asks, news }: { log: StreamLog; asks: readonly Ask[]; news: News },
): Promise<Answer[]> {
  const ctx = makeCtx(platform, { actor: system, origin: null })
  const { answers, caughtUp, placed, votedOn, upvotedOn, reactedOn } = await inTransaction(ctx, (ctx) =>
    decideBatch(ctx, { ref: log.ref, held: { ...log.folded, lastAtMs: log.recent.at(-1)?.at ?? null }, asks }),
  )
  for (const { event, words } of placed) if (words !== undefined) log.words.add(event.seq, words)
  const heard = take(log, [...caughtUp, ...placed.map(({ event }) => event)])
  log.outbox.put(placed)
  if (heard.length > 0) news.heard(log, heard)
  if (votedOn.size > 0) news.votedOn(log, votedOn)
  if (upvotedOn.size > 0) news.upvotedOn(log, upvotedOn)
  if (reactedOn.size > 0) news.reactedOn(log, reactedOn)
  return answers
}

/** Reads what other processes have appended. */
export async function catchUp(platform: Platform, log: StreamLog, news: News): Promise<void> {
  const events = await listEventsAfter(platform.database.client, log.ref.streamId, log.folded.seq)
  const heard = take(log, events)
  if (heard.length > 0) news.heard(log, heard)
}

/** Folds those events that come next; what is known already is passed over. Answers what was new. */
function take(log: StreamLog, events: readonly Event[]): Event[] {
  const fresh = events.filter(({ seq }) => seq > log.folded.seq)
  if (fresh[0]?.seq !== log.folded.seq + 1) return []
  log.folded = fold(log.folded, fresh)
  log.words.erase(fresh.flatMap(listErased))
  log.recent = [...log.recent, ...fresh].slice(-recentEvents)
  return fresh
}

/** Brings a client up to date that knows the stream up to `afterSeq` (null: not at all). */
export async function syncFrom(log: StreamLog, afterSeq: number | null): Promise<StreamSync> {
  const { streamId } = log.ref
  const { seq, state } = log.folded
  const missed = afterSeq === null || afterSeq > seq ? Number.POSITIVE_INFINITY : seq - afterSeq
  if (afterSeq === null || missed > log.recent.length)
    return { kind: 'snapshot', streamId, seq, state, words: await log.words.get(listWordSeqs(state)) }
  const events = missed === 0 ? [] : log.recent.slice(-missed)
  const said = events.filter(({ wordsHash }) => wordsHash !== undefined).map((event) => event.seq)
  return { kind: 'events', streamId, from: afterSeq, events, words: await log.words.get(said) }
}

/** The last `seq` that a sync brings a client to. */
export const endOf = (sync: StreamSync): number =>
  sync.kind === 'snapshot' ? sync.seq : (sync.events.at(-1)?.seq ?? sync.from)
