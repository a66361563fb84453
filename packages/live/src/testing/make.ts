import {
  BlockId,
  CheckId,
  CommandId,
  DeckId,
  GroupId,
  PersonId,
  PollAnswerId,
  PollId,
  SessionId,
  VideoId,
} from '@muster/contracts/ids'
import type { Actor, PersonActor } from '../actor.ts'
import { advance, type Folded } from '../advance.ts'
import { Command } from '../commands.ts'
import { type Facts, factsAt } from '../decision.ts'
import type { PreparedBlock } from '../show/model.ts'
import { emptyState } from '../state.ts'
import type { StreamKind } from '../stream.ts'
import { type StageState } from '../streams/stage-state.ts'

/** A UUID that is told apart by its number. */
const uuid = (kind: string, number: number) =>
  `${kind.padEnd(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`
export const makeSessionId = (number = 1) => SessionId.parse(uuid('5e', number))
export const makePersonId = (number: number) => PersonId.parse(uuid('9e', number))
export const makeGroupId = (number: number) => GroupId.parse(uuid('60', number))
export const makePollId = (number: number) => PollId.parse(uuid('b0', number))
export const makePollAnswerId = (number: number) => PollAnswerId.parse(uuid('a45', number))
export const makeDeckId = (number: number) => DeckId.parse(uuid('de', number))
export const makeVideoId = (number: number) => VideoId.parse(uuid('71d', number))
export const makeCheckId = (number: number) => CheckId.parse(uuid('cec', number))
export const makeBlockId = (number: number) => BlockId.parse(uuid('b10c', number))
export const makeCommandId = (number: number) => CommandId.parse(uuid('c0', number))

const none = { speak: false, present: false, help: false, run: false }
export const makeParticipant = (number: number): PersonActor => ({
  personId: makePersonId(number),
  may: { ...none, speak: true },
})
export const listener: PersonActor = { personId: makePersonId(90), may: none }
export const speaker: PersonActor = { personId: makePersonId(91), may: { ...none, speak: true, present: true } }
export const helper: PersonActor = { personId: makePersonId(93), may: { ...none, speak: true, help: true } }
export const facilitator: PersonActor = {
  personId: makePersonId(92),
  may: { speak: true, present: true, help: true, run: true },
}
export const system: Actor = { system: true }
export const [ann, ben] = [makeParticipant(1), makeParticipant(2)]

/** A block of a running order as it was prepared. */
export const makeBlock = (number: number, minutes: number): PreparedBlock => ({
  id: makeBlockId(number),
  kind: 'presentation',
  title: `Block ${number}`,
  speakerId: null,
  plannedMs: minutes * 60_000,
})

/** A whole second of the reference mission's first day. */
export const start = Date.UTC(2021, 10, 24, 5)
export const makeFacts = (facts: Partial<Facts> = {}): Facts => ({
  ...factsAt(start),
  deckPages: { [makeDeckId(1)]: 12, [makeDeckId(2)]: 3 },
  videos: {
    [makeVideoId(1)]: { address: null, durationMs: 60_000 },
    [makeVideoId(2)]: { address: 'https://video.example/watch', durationMs: null },
  },
  asking: { forms: ['prompt', 'spoken-code'], expireAfterMs: 120_000, isBreak: false },
  ...facts,
})

type Input = { [key: string]: unknown; type: string }
export type Step = [Actor, Input, Partial<Facts>?]

/** A stream after commands that must all be accepted; each is parsed as if it came over the wire. */
export function after(kind: StreamKind, ...steps: Step[]): Folded {
  let stream: Folded = { seq: 0, state: emptyState(kind) }
  for (const [actor, input, facts] of steps) {
    const done = tell(stream, [actor, input, facts])
    if (!done.ok) throw new Error(`${input.type} was refused: ${done.reason}`)
    stream = done.stream
  }
  return stream
}

export const tell = (stream: Folded, [actor, input, facts]: Step) =>
  advance(stream, { actor, command: Command.parse(input), commandId: null }, makeFacts(facts))

/** What became of one command: the types of its events, or the reason of its refusal. */
export function outcome(stream: Folded, step: Step): string {
  const done = tell(stream, step)
  return done.ok ? done.placed.map(({ event }) => event.type).join(' ') : done.reason
}

export const openStage = (...steps: Step[]): Folded => after('stage', [facilitator, { type: 'session.open' }], ...steps)

export function stageOf({ state }: Folded): StageState {
  if (state.kind !== 'stage') throw new Error('not a stage')
  return state
}
