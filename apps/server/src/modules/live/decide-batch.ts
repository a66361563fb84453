import type { CommandId, PersonId, PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import { allows } from '@muster/contracts/permissions'
import type { Ballot } from '@muster/contracts/poll-shapes'
import { type Actor, personOf } from '@muster/live/actor'
import { advance, type Folded, fold } from '@muster/live/advance'
import type { Command } from '@muster/live/commands'
import { type Facts, factsAt, type Refusal, refuse } from '@muster/live/decision'
import type { Event, PlacedEvent } from '@muster/live/events'
import { factsNeeded } from '@muster/live/facts-needed'
import { castVote } from '@muster/live/polls/ballot'
import type { Poll } from '@muster/live/polls/model'
import type { LineFacts } from '@muster/live/problems/model'
import { findUpvoteRefusal } from '@muster/live/questions/upvote'
import { EVENTS_PER_SNAPSHOT, takeSnapshot } from '@muster/live/snapshot'
import type { StreamId } from '@muster/live/stream'
import { listErased } from '@muster/live/words'
import { system } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { judgeAnswer } from '../attendance/checks/answering.service.ts'
import { describeAsking } from '../attendance/checks/asking.service.ts'
import { listPreparedBlocks } from '../programme/run-of-show.service.ts'
import { countBallots, putBallots } from './ballots.store.ts'
import { listEntries } from './directory.store.ts'
import { takeEffect } from './effects.ts'
import {
  findLastAt,
  insertEvents,
  keepSnapshot,
  listAnswered,
  listDeckPages,
  listEventsAfter,
  lockHead,
  type NewRow,
  setHead,
} from './live.store.ts'
import { findMessage } from './messages.store.ts'
import { countUpvotes, listAuthors, putUpvotes, type Upvote } from './upvotes.store.ts'
import { findVoters } from './voters.ts'
import { deleteWords, insertWords, type NewWords } from './words.store.ts'
import { seal } from './words.ts'
import { isShownAnswer } from './written.store.ts'

/** `rehearsalOf`: the stream is of a rehearsal of that session, and nothing in it counts. */
export type StreamRef = {
  streamId: StreamId
  sessionId: SessionId
  projectId: ProjectId
  rehearsalOf: SessionId | null
}

/** What waits to be decided on a stream; `ctx` says on whose behalf. */
export type Ask =
  | { kind: 'command'; ctx: Ctx; actor: Actor; command: Command; commandId: CommandId | null; line?: LineFacts }
  | { kind: 'vote'; personId: PersonId; pollId: PollId; ballot: Ballot }
  | ({ kind: 'upvote' } & Upvote)
type CommandAsk = Extract<Ask, { kind: 'command' }>
export type Answer = { ok: true; seq: number } | Refusal

export type BatchOutcome = {
  answers: Answer[]
  /** Events that others had appended meanwhile, and those decided now, all in order. */
  caughtUp: Event[]
  placed: PlacedEvent[]
  votedOn: Set<PollId>
  upvotedOn: Set<number>
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
  const head = await lockHead(db, ref)
  const caughtUp = head > held.seq ? await listEventsAfter(db, ref.streamId, held.seq) : []
  const lastAtMs = caughtUp.at(-1)?.at ?? held.lastAtMs ?? (await findLastAt(db, ref.streamId)) ?? 0
  // The time of the decision, not of the wait for the lock; and where another process's clock is ahead, not before its event.
  const ctx = { ...around, now: new Date(Math.max(around.platform.clock.nowMs(), lastAtMs)) }
  const batch: Batch = {
    ctx,
    ref,
    stream: fold(held, caughtUp),
    answered: await findAnswered(ctx, ref, asks),
    ballots: new Map(),
    upvotes: new Map(),
    rows: [],
    words: [],
    placed: [],
    votedOn: new Set(),
    upvotedOn: new Set(),
  }
  const before = batch.stream.seq
  const answers: Answer[] = []
  for (const ask of asks) answers.push(await take(batch, ask))
  await storeVotes(batch)
  if (batch.rows.length > 0) {
    await insertEvents(db, ref.streamId, batch.rows)
    await insertWords(db, ref.streamId, batch.words)
    const erased = batch.placed.flatMap(({ event }) => listErased(event))
    await deleteWords(db, ref.streamId, erased)
    await setHead(db, ref.streamId, batch.stream.seq)
    const turns = (seq: number) => Math.floor(seq / EVENTS_PER_SNAPSHOT)
    if (turns(batch.stream.seq) > turns(before)) await keepSnapshot(db, ref.streamId, takeSnapshot(batch.stream))
  }
  return { answers, caughtUp, placed: batch.placed, votedOn: batch.votedOn, upvotedOn: batch.upvotedOn }
}

type NewBallot = { poll: Poll; personId: PersonId; ballot: Ballot }

type Batch = {
  ctx: Ctx
  ref: StreamRef
  stream: Folded
  answered: Map<string, number>
  ballots: Map<string, NewBallot>
  upvotes: Map<string, Upvote>
  rows: NewRow[]
  words: NewWords[]
  placed: PlacedEvent[]
  votedOn: Set<PollId>
  upvotedOn: Set<number>
}

function take(batch: Batch, ask: Ask): Answer | Promise<Answer> {
  switch (ask.kind) {
    case 'vote':
      return vote(batch, ask)
    case 'upvote':
      return upvote(batch, ask)
    case 'command':
      return command(batch, ask)
  }
}

const askKey = (personId: string | null, commandId: string | null) => `${personId}/${commandId}`

async function findAnswered({ db }: Ctx, { streamId }: StreamRef, asks: readonly Ask[]): Promise<Map<string, number>> {
  const asked = asks.flatMap((ask) => {
    const personId = ask.kind === 'command' ? personOf(ask.actor) : null
    return ask.kind === 'command' && personId !== null && ask.commandId !== null
      ? [{ personId, commandId: ask.commandId }]
      : []
  })
  const answered = await listAnswered(db, streamId, asked)
  return new Map(answered.map(({ personId, commandId, seq }) => [askKey(personId, commandId), seq]))
}

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
    const { event, stored } = seal(placed)
    batch.rows.push({ event, part })
    batch.placed.push(placed.words === undefined ? { event } : { event, words: placed.words })
    if (stored) batch.words.push(stored)
    return event
  })
  const { seq } = batch.stream
  const { db, now, emit } = batch.ctx
  const { actor, origin, platform } = ask.ctx
  const { placed } = decided
  const following = await takeEffect(
    { db, now, emit, actor, origin, platform },
    { ...batch.ref, command: ask.command, events, words: placed.map(({ words }) => words) },
  )
  const asSystem = { ...ask, ctx: { ...ask.ctx, actor: system }, actor: { system: true }, commandId: null } as const
  for (const command of following) await decideOne(batch, { ...asSystem, command })
  return { ok: true, seq }
}

/** Votes of this batch are stored before they are counted, so that a poll closes with all that were acknowledged. */
async function gatherFacts(
  batch: Batch,
  { command, actor, line }: Pick<CommandAsk, 'command' | 'actor' | 'line'>,
): Promise<Facts> {
  const { ctx, ref, stream } = batch
  const needed = factsNeeded(stream.state, command)
  const { pollIds, deckIds, asking, answerTo, blocks, message, written, about, authorOf, upvotesOf } = needed
  const personId = personOf(actor)
  const code = command.type === 'check.answer' ? command.code : undefined
  const facts = factsAt(ctx.now.getTime())
  if (pollIds.length > 0 || upvotesOf.length > 0) await storeVotes(batch)
  const prepared = ref.rehearsalOf ?? ref.sessionId
  return {
    ...facts,
    ballotCounts: pollIds.length > 0 ? await countBallots(ctx.db, ref.sessionId, pollIds) : {},
    deckPages: deckIds.length > 0 ? await listDeckPages(ctx.db, prepared, deckIds) : {},
    asking: asking && ref.rehearsalOf === null ? await describeAsking(ctx, ref) : null,
    blocks: blocks ? await listPreparedBlocks(ctx, prepared) : [],
    answerRefusal: answerTo && personId ? await judgeAnswer(ctx, { ...ref, checkId: answerTo, personId, code }) : null,
    earlier: message === null ? null : await findMessage(ctx.db, ref.streamId, message),
    wasWritten: written !== null && (await isShownAnswer(ctx.db, written)),
    line: line ?? null,
    about: about && (await findAbout(ctx, ref, about)),
    ownQuestions: personId && authorOf.length > 0 ? await findOwn(batch, personId, authorOf) : [],
    upvotes: upvotesOf.length > 0 ? await countUpvotes(ctx.db, ref.sessionId, upvotesOf) : {},
  }
}

/** Those of these questions that a person asked, before or in this very batch. */
async function findOwn({ ctx, ref, words }: Batch, personId: PersonId, questions: number[]): Promise<number[]> {
  const stored = await listAuthors(ctx.db, ref.streamId, { questions, personIds: [personId] })
  const now = words.filter((said) => said.personId === personId)
  return [...stored, ...now].map(({ seq }) => seq)
}

/** What the person whom a command is about may do in this session; null for who holds no role in its project. */
async function findAbout({ db }: Ctx, { projectId }: StreamRef, personId: PersonId): Promise<Facts['about']> {
  const [entry] = await listEntries(db, projectId, [personId])
  return entry && entry.roles.length > 0
    ? { runs: allows('live.run', entry.roles), presents: allows('live.present', entry.roles) }
    : null
}

async function storeVotes({ ctx, ref: { sessionId }, ballots, upvotes }: Batch): Promise<void> {
  if (ballots.size > 0) await putBallots(ctx.db, { sessionId, ballots: await fileBallots(ctx, [...ballots.values()]) })
  if (upvotes.size > 0) await putUpvotes(ctx.db, { sessionId, at: ctx.now, upvotes: [...upvotes.values()] })
  ballots.clear()
  upvotes.clear()
}

/** Ballots as they are kept: of a poll whose votes have no names under a pseudonym and without a time. */
async function fileBallots(ctx: Ctx, cast: readonly NewBallot[]) {
  const polls = new Map(cast.map(({ poll }) => [poll.pollId, poll]))
  const findVoter = await findVoters(ctx, [...polls.values()], { make: true })
  return cast.map(({ poll, personId, ballot }) => ({
    pollId: poll.pollId,
    voterId: findVoter(poll, personId) ?? personId,
    castAt: poll.voters === 'named' ? ctx.now : null,
    ballot,
  }))
}
