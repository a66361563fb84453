import type { PollId } from '@muster/contracts/ids'
import { personOf } from '@muster/live/actor'
import { advance, type Folded, fold } from '@muster/live/advance'
import { findMessage } from '@muster/live/chat/message'
import { refuse } from '@muster/live/decision'
import type { Event, PlacedEvent } from '@muster/live/events'
import { castVote } from '@muster/live/polls/ballot'
import { findUpvoteRefusal } from '@muster/live/questions/upvote'
import { findReactionRefusal } from '@muster/live/reactions/react'
import { EVENTS_PER_SNAPSHOT, takeSnapshot } from '@muster/live/snapshot'
import { listErased } from '@muster/live/words'
import { system } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Answer, Ask, Batch, CommandAsk, StreamRef } from './batch.ts'
import { gatherFacts } from './batch-facts.ts'
import { storeVotes } from './batch-votes.ts'
import { takeEffect } from './effects.ts'
import { findGoneIn } from './gone.ts'
import { type Asked, appendEvents, findLastAt, holdLog, keepSnapshot, listEventsAfter } from './live.store.ts'
import { deleteReactions } from './message-reactions.store.ts'
import { findMessage as findStored } from './messages.store.ts'
import { endRehearsalsOf } from './rehearsals.service.ts'
import { holdRunning } from './rehearsals.store.ts'
import type { Upvote } from './upvotes.store.ts'
import { deleteWords, insertWords } from './words.store.ts'
import { partWords } from './words.ts'

export type BatchOutcome = {
  answers: Answer[]
  /** Events that others had appended meanwhile, and those decided now, all in order. */
  caughtUp: Event[]
  placed: PlacedEvent[]
  votedOn: Set<PollId>
  upvotedOn: Set<number>
  reactedOn: Set<number>
}

/** What this process knows of a stream, and when the last event of that happened (epoch ms); null where it does not know. */
export type Held = Folded & { lastAtMs: number | null }

/**
 * Decides everything that waits, in order, under the lock of the stream's head, and stores it: events, words, ballots and
 * what follows from them elsewhere. `around` is in the transaction; `held` is what this process knows of the stream.
 */
export async function decideBatch(
  around: Ctx,
  { ref, held, asks }: { ref: StreamRef; held: Held; asks: readonly Ask[] },
): Promise<BatchOutcome> {
  const { db } = around
  const asked = asks.flatMap(askedIn)
  const { head, answered } = await holdLog(db, ref, asked)
  // What is only rehearsed is forgotten when it ends: after that nothing is stored of it.
  if (ref.rehearsalOf !== null && !(await holdRunning(db, ref.sessionId))) return nothingDecided(asks)
  const gone = await findGoneIn(around, ref, asks)
  const caughtUp = head > held.seq ? await listEventsAfter(db, ref.streamId, held.seq) : []
  const lastAtMs = caughtUp.at(-1)?.at ?? held.lastAtMs ?? (await findLastAt(db, ref.streamId)) ?? 0
  // The time of the decision, not of the wait for the lock; and where another process's clock is ahead, not before its event.
  const ctx = { ...around, now: new Date(Math.max(around.platform.clock.nowMs(), lastAtMs)) }
  const batch: Batch = {
    ctx,
    ref,
    stream: fold(held, caughtUp),
    answered: new Map(
      [...answered, ...answeredBy(caughtUp, asked)].map((one) => [askKey(one.personId, one.commandId), one.seq]),
    ),
    ballots: new Map(),
    upvotes: new Map(),
    reactions: new Map(),
    rows: [],
    words: [],
    placed: [],
    votedOn: new Set(),
    upvotedOn: new Set(),
    reactedOn: new Set(),
    ending: null,
  }
  const before = batch.stream.seq
  const answers: Answer[] = []
  for (const ask of asks) answers.push(gone.has(ask) ? refuse('not-allowed') : await take(batch, ask))
  await storeVotes(batch)
  if (batch.rows.length > 0) {
    await appendEvents(db, ref.streamId, batch.rows)
    await insertWords(db, ref.streamId, batch.words)
    const erased = batch.placed.flatMap(({ event }) => listErased(event))
    await deleteWords(db, ref.streamId, erased)
    await deleteReactions(db, ref.streamId, batch.placed.flatMap(deletedMessage))
    const turns = (seq: number) => Math.floor(seq / EVENTS_PER_SNAPSHOT)
    if (turns(batch.stream.seq) > turns(before)) await keepSnapshot(db, ref.streamId, takeSnapshot(batch.stream))
  }
  if (batch.ending && ref.rehearsalOf !== null)
    await endRehearsalsOf(batch.ending, { projectId: ref.projectId, sessionId: ref.rehearsalOf })
  const { placed, votedOn, upvotedOn, reactedOn } = batch
  return { answers, caughtUp, placed, votedOn, upvotedOn, reactedOn }
}

const nothingDecided = (asks: readonly Ask[]): BatchOutcome => ({
  answers: asks.map(() => refuse('session-ended')),
  caughtUp: [],
  placed: [],
  votedOn: new Set(),
  upvotedOn: new Set(),
  reactedOn: new Set(),
})

function take(batch: Batch, ask: Ask): Answer | Promise<Answer> {
  switch (ask.kind) {
    case 'vote':
      return vote(batch, ask)
    case 'upvote':
      return upvote(batch, ask)
    case 'react':
      return react(batch, ask)
    case 'command':
      return command(batch, ask)
  }
}

const askKey = (personId: string | null, commandId: string | null) => `${personId}/${commandId}`

/** What is asked so that it may come twice: a retry is answered as the first time. */
function askedIn(ask: Ask): Asked[] {
  const personId = ask.kind === 'command' ? personOf(ask.actor) : null
  return ask.kind === 'command' && personId !== null && ask.commandId !== null
    ? [{ personId, commandId: ask.commandId }]
    : []
}

/** What was asked and is answered by one of these events; a nameless one does not say whose it is. */
const answeredBy = (events: readonly Event[], asked: readonly Asked[]) =>
  asked.flatMap(({ personId, commandId }) => {
    const isAnswer = (event: Event) =>
      event.commandId === commandId && (event.actor === personId || event.actor === null)
    const seq = events.findLast(isAnswer)?.seq
    return seq === undefined ? [] : [{ personId, commandId, seq }]
  })

function vote(batch: Batch, { personId, pollId, ballot }: Extract<Ask, { kind: 'vote' }>): Answer {
  const { state, seq } = batch.stream
  if (state.kind !== 'stage') return refuse('wrong-stream')
  const cast = castVote(state, { pollId, ballot })
  if (!cast.ok) return cast
  batch.ballots.set(`${pollId}/${personId}`, { poll: cast.poll, personId, ballot: cast.ballot })
  batch.votedOn.add(pollId)
  return { ok: true, seq }
}

function upvote(batch: Batch, { personId, question, isUp }: Upvote): Answer {
  const { state, seq } = batch.stream
  if (state.kind !== 'stage') return refuse('wrong-stream')
  const refusal = findUpvoteRefusal(state, question)
  if (refusal) return refusal
  batch.upvotes.set(`${question}/${personId}`, { question, personId, isUp })
  batch.upvotedOn.add(question)
  return { ok: true, seq }
}

async function react(
  { ctx, ref, stream, reactions, reactedOn }: Batch,
  { actor, order, message, sign, isOn }: Extract<Ask, { kind: 'react' }>,
): Promise<Answer> {
  const { state, seq } = stream
  const known = 'chat' in state ? findMessage(state.chat, { seq: message, earlier: null }) : null
  const found = known ?? (await findStored(ctx.db, ref.streamId, message))
  const refusal = findReactionRefusal(state, { actor, message: found, order })
  if (refusal) return refusal
  const { personId } = actor
  reactions.set(`${message}/${personId}/${sign}`, { personId, message, sign, isOn })
  reactedOn.add(message)
  return { ok: true, seq }
}

const deletedMessage = ({ event }: PlacedEvent): number[] => (event.type === 'chat.deleted' ? [event.message] : [])

async function command(batch: Batch, ask: CommandAsk): Promise<Answer> {
  const key = askKey(personOf(ask.actor), ask.commandId)
  const before = ask.commandId === null ? undefined : batch.answered.get(key)
  if (before !== undefined) return { ok: true, seq: before }
  const answer = await decideOne(batch, ask)
  if (answer.ok && ask.commandId !== null) batch.answered.set(key, answer.seq)
  return answer
}

async function decideOne(batch: Batch, ask: CommandAsk): Promise<Answer> {
  const facts = await gatherFacts(batch, ask)
  const decided = advance(batch.stream, ask, facts)
  if (!decided.ok) return decided
  batch.stream = decided.stream
  const events = decided.placed.map((placed, part) => {
    const { event, stored } = partWords(placed)
    batch.rows.push({ event, part })
    batch.placed.push(placed.words === undefined ? { event } : { event, words: placed.words })
    if (stored) batch.words.push(stored)
    return event
  })
  const { seq } = batch.stream
  const { db, now, emit } = batch.ctx
  const { actor, origin, platform } = ask.ctx
  const { placed } = decided
  const ctx = { db, now, emit, actor, origin, platform }
  if (events.some(({ type }) => type === 'session.ended')) batch.ending = ctx
  const following = await takeEffect(ctx, {
    ...batch.ref,
    command: ask.command,
    events,
    words: placed.map(({ words }) => words),
  })
  const asSystem = { ...ask, ctx: { ...ask.ctx, actor: system }, actor: { system: true }, commandId: null } as const
  for (const command of following) await decideOne(batch, { ...asSystem, command })
  return { ok: true, seq }
}
