import { apply } from '../apply.ts'
import type { Event } from '../events.ts'
import { emptyStage, type StageState } from '../streams/stage-state.ts'

/** A stage folded up to its event `seq`; 0 where nothing had happened yet. */
export type Moment = { seq: number; state: StageState }

/**
 * The log of a stage, made ready to be looked at anywhere. `times` are those of the events as the stage lived them, which
 * never go back (epoch ms); `keyframes` the states before all and after each `every` events. `fromMs` is when the session was opened,
 * `toMs` when it was over, both by the log.
 */
export type Timeline = {
  events: readonly Event[]
  times: readonly number[]
  every: number
  keyframes: readonly Moment[]
  fromMs: number
  toMs: number
}

/** How many events are folded anew for a moment, at most. */
export const eventsOfKeyframe = 200

const beginning: Moment = { seq: 0, state: emptyStage }

/** Folds a whole log once; null for one in which nothing ever happened. `events` are in order and without gaps. */
export function makeTimeline(events: readonly Event[], { every = eventsOfKeyframe } = {}): Timeline | null {
  const [first] = events
  if (!first) return null
  const times: number[] = []
  const keyframes = [beginning]
  let moment = beginning
  for (const [index, event] of events.entries()) {
    times.push(Math.max(event.at, times.at(-1) ?? 0))
    moment = after(moment, event)
    if ((index + 1) % every === 0) keyframes.push(moment)
  }
  const timeOf = (index: number, otherwise: number) => times[index] ?? otherwise
  const opened = events.findIndex(({ type }) => type === 'session.opened')
  const ended = events.findLastIndex(({ type }) => type === 'session.ended' || type === 'session.cancelled')
  const fromMs = timeOf(opened, first.at)
  return { events, times, every, keyframes, fromMs, toMs: Math.max(fromMs, timeOf(ended, times.at(-1) ?? fromMs)) }
}

/** The stage as it was at a moment, with everything that had happened by then; folds no more than lies between two keyframes. */
export function stateAt({ events, times, every, keyframes }: Timeline, atMs: number): Moment {
  const happened = countUntil(times, atMs)
  const nearest = Math.floor(happened / every)
  return events.slice(nearest * every, happened).reduce(after, keyframes[nearest] ?? beginning)
}

/** How many of these times, which never go back, are not after `atMs`. */
export function countUntil(times: readonly number[], atMs: number): number {
  let [from, to] = [0, times.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((times[middle] ?? Number.POSITIVE_INFINITY) <= atMs) from = middle + 1
    else to = middle
  }
  return from
}

function after({ state }: Moment, event: Event): Moment {
  const next = apply(state, event)
  return { seq: event.seq, state: next.kind === 'stage' ? next : state }
}
