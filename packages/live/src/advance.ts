import type { CommandId } from '@muster/contracts/ids'
import { type Actor, personOf } from './actor.ts'
import { apply } from './apply.ts'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import type { Facts, Refusal } from './decision.ts'
import type { Envelope } from './event-shape.ts'
import type { Event, NewEvent, PlacedEvent } from './events.ts'
import type { StreamState } from './state.ts'

/** A stream folded up to its event `seq`, 0 for an empty log. */
export type Folded<State extends StreamState = StreamState> = { seq: number; state: State }

export type Asked = { actor: Actor; command: Command; commandId: CommandId | null }

/**
 * Decides one command on a stream, gives its events their places after `seq` and folds them in, so that the next command of
 * a batch is decided on what this one did. Facts about ballots are those of the batch's beginning.
 */
export function advance(
  stream: Folded,
  { actor, command, commandId }: Asked,
  facts: Facts,
): { ok: true; stream: Folded; placed: PlacedEvent[] } | Refusal {
  const decision = decide(stream.state, actor, command, facts)
  if (!decision.ok) return decision
  const stamp = { at: facts.now, actor: personOf(actor), commandId }
  const placed = decision.events.map((made, part) => place(made, { ...stamp, seq: stream.seq + 1 + part }))
  const events = placed.map(({ event }) => event)
  return { ok: true, stream: fold(stream, events), placed }
}

const place = (
  { event, words, isNameless = false }: NewEvent,
  { actor, ...envelope }: Omit<Envelope, 'wordsHash'>,
): PlacedEvent => {
  const placed = { ...event, ...envelope, actor: isNameless ? null : actor }
  return {
    event: placed,
    ...(words === undefined ? {} : { words }),
    ...(isNameless && actor !== null ? { author: actor } : {}),
  }
}

/** Folds the events that follow `stream.seq`, in order and without gaps. */
export function fold(stream: Folded, events: readonly Event[]): Folded {
  return {
    seq: events.at(-1)?.seq ?? stream.seq,
    state: events.reduce(apply, stream.state),
  }
}
