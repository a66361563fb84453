import type { Failure } from '@muster/contracts/errors'
import { CommandId, ProjectId } from '@muster/contracts/ids'
import { findAccessRefusal } from '@muster/live/access'
import type { PersonActor } from '@muster/live/actor'
import { advance, type Folded } from '@muster/live/advance'
import { Command } from '@muster/live/commands'
import type { PollStanding } from '@muster/live/polls/model'
import type { Ack } from '@muster/live/protocol/ack'
import type { LiveReply, LiveRequest } from '@muster/live/protocol/commands'
import type { PersonCard } from '@muster/live/protocol/person-card'
import type { EventBatch, StreamSync } from '@muster/live/protocol/stream-sync'
import type { QuestionStanding } from '@muster/live/questions/model'
import type { ReactionStanding } from '@muster/live/reactions/model'
import { emptyState } from '@muster/live/state'
import { parseStreamId, type StreamId, streamId } from '@muster/live/stream'
import { emptyStage } from '@muster/live/streams/stage-state'
import { ann, facilitator, makeFacts, makeSessionId, start, system } from '@muster/live/testing/make'
import type { Line, LineListener } from './line.ts'

export const projectId = ProjectId.parse('70000000-0000-4000-8000-000000000001')
export const sessionId = makeSessionId()
export const stageId = streamId({ kind: 'stage', sessionId })
const boot = '80000000-0000-4000-8000-000000000001'

export const card = (actor: PersonActor, name: string): PersonCard => ({
  personId: actor.personId,
  name,
  country: 'KR',
  role: 'participant',
  room: 'stage',
})

type Log = { folded: Folded; batches: EventBatch[]; answered: Map<string, number> }

const noStanding: QuestionStanding = { votes: {}, own: [], asked: [] }
const noReactions: ReactionStanding = { counts: {}, own: {} }
const nothing: Failure | null = null

/** A session in memory that decides as the server does, and a line to it whose messages a test can lose. */
export function makeTestHall(actor: PersonActor = ann) {
  const logs = new Map<StreamId, Log>()
  const listening: { to: LineListener | null } = { to: null }
  const hall = {
    connected: false,
    opened: 0,
    /** Broadcasts and answers that are on are lost on their way. */
    losing: { broadcasts: false, answers: false },
    /** Refuses joining like this, while set. */
    refusing: nothing,
    /** How the signs at messages stand for who asks. */
    reactions: noReactions,
    /** Refuses votes for questions, and signs at messages, like this, while set. */
    refusingVotes: nothing,
    /** How far this machine's clock is behind the server's. */
    aheadMs: 0,
    asked: new Array<{ name: string; input: unknown }>(),
    people: [card(ann, 'Ann')],
    /** How the polls on the stage stand for who joins. */
    polls: new Array<PollStanding>(),
    /** The same of the questions. */
    questions: noStanding,
    listener: () => listening.to,
    log(id: StreamId) {
      const stream = parseStreamId(id)
      const log: Log = logs.get(id) ?? {
        folded: { seq: 0, state: emptyState(stream?.kind ?? 'stage') },
        batches: [],
        answered: new Map(),
      }
      logs.set(id, log)
      return log
    },
    /** Somebody else (the facilitator, unless said) commands; throws when it is refused. */
    command(command: Command, by: PersonActor | typeof system = facilitator, on: StreamId = stageId) {
      const answer = decideOn(on, command, by, null)
      if (!answer.ok) throw new Error(`${command.type}: ${answer.failure.reason}`)
    },
    connect() {
      hall.connected = true
      listening.to?.connected('websocket')
    },
    drop() {
      hall.connected = false
      listening.to?.lost()
    },
  }

  function decideOn(
    id: StreamId,
    command: Command,
    by: PersonActor | typeof system,
    commandId: string | null,
  ): Ack<{ seq: number }> {
    const log = hall.log(id)
    const before = commandId === null ? undefined : log.answered.get(commandId)
    if (before !== undefined) return { ok: true, data: { seq: before } }
    const stage = hall.log(stageId).folded.state
    const stream = parseStreamId(id)
    const refusal = stream && findAccessRefusal(stream, by, stage.kind === 'stage' ? stage : emptyStage)
    if (refusal) return { ok: false, failure: { code: 'REFUSED', reason: refusal.reason } }
    const done = advance(
      log.folded,
      { actor: by, command, commandId: commandId === null ? null : CommandId.parse(commandId) },
      makeFacts({ now: start }),
    )
    if (!done.ok) return { ok: false, failure: { code: 'REFUSED', reason: done.reason } }
    log.folded = done.stream
    if (commandId !== null) log.answered.set(commandId, done.stream.seq)
    const words = Object.fromEntries(done.placed.flatMap(({ event, words }) => (words ? [[event.seq, words]] : [])))
    const batch = { streamId: id, events: done.placed.map(({ event }) => event), words }
    log.batches.push(batch)
    if (hall.connected && !hall.losing.broadcasts) listening.to?.events(batch)
    return { ok: true, data: { seq: done.stream.seq } }
  }

  function syncAfter(id: StreamId, seq: number): StreamSync {
    const batches = hall.log(id).batches
    const events = batches.flatMap(({ events }) => events).filter((event) => event.seq > seq)
    return {
      kind: 'events',
      streamId: id,
      from: seq,
      events,
      words: Object.assign({}, ...batches.map(({ words }) => words)),
    }
  }

  async function ask<Data>(name: string, input: unknown, answer: () => Ack<Data>): Promise<Ack<Data> | null> {
    hall.asked.push({ name, input })
    if (!hall.connected) return null
    const ack = answer()
    await Promise.resolve()
    return hall.connected && !hall.losing.answers ? ack : null
  }

  function join(input: LiveRequest<'live:join'>): Ack<LiveReply<'live:join'>> {
    if (hall.refusing) return { ok: false, failure: hall.refusing }
    const data = {
      me: actor,
      serverNow: input.clientNow + hall.aheadMs,
      boot,
      streams: [syncAfter(stageId, input.resume?.[stageId] ?? 0)],
      polls: hall.polls,
      questions: hall.questions,
      settings: { pingIntervalMs: 10_000, graceMs: 120_000 },
    }
    return { ok: true, data }
  }

  const line: Line = {
    open(given) {
      listening.to = given
      hall.opened += 1
    },
    close() {
      listening.to = null
      hall.connected = false
    },
    join: (input) => ask('join', input, () => join(input)),
    leave: (input) => ask('leave', input, () => ({ ok: true, data: null })),
    command: (input) =>
      ask('command', input, () => decideOn(input.streamId, Command.parse(input.command), actor, input.commandId)),
    since: (input) => ask('since', input, () => ({ ok: true, data: syncAfter(input.streamId, input.afterSeq) })),
    vote: (input) => ask('vote', input, () => ({ ok: true, data: { counted: true } })),
    async people(input) {
      const ack = await ask('people', input, () => ({ ok: true as const, data: null }))
      if (ack?.ok && input.isWatching) queueMicrotask(() => listening.to?.present({ people: hall.people }))
      return ack
    },
    captions: (input) => ask('captions', input, () => ({ ok: true, data: null })),
    caption: (input) => ask('caption', input, () => ({ ok: true, data: null })),
    upvote: (input) =>
      ask('upvote', input, () =>
        hall.refusingVotes ? { ok: false, failure: hall.refusingVotes } : { ok: true, data: { counted: true } },
      ),
    react: (input) =>
      ask('react', input, () =>
        hall.refusingVotes ? { ok: false, failure: hall.refusingVotes } : { ok: true, data: { counted: true } },
      ),
    reactions: (input) => ask('reactions', input, () => ({ ok: true, data: hall.reactions })),
    cheer: (input) => ask('cheer', input, () => ({ ok: true, data: null })),
    point: (input) => ask('point', input, () => ({ ok: true, data: null })),
    clock: (input) => ask('clock', input, () => ({ ok: true, data: { serverNow: input.clientNow + hall.aheadMs } })),
  }
  return { hall, line }
}
