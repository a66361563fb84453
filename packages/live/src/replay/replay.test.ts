import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Asked, advance, fold } from '../advance.ts'
import { Command } from '../commands.ts'
import type { Event } from '../events.ts'
import { emptyStage } from '../streams/stage-state.ts'
import { attempts, run } from '../testing/arbitraries.ts'
import {
  ann,
  ben,
  facilitator,
  makeBlock,
  makeDeckId,
  makeFacts,
  makePersonId,
  makePollId,
  start,
} from '../testing/make.ts'
import { countTurns, listMarkers } from './markers.ts'
import { listMessages } from './messages.ts'
import { countUntil, makeTimeline, stateAt, type Timeline } from './timeline.ts'

/** A log of commands, each so many seconds after the session's first second. */
function logOf(
  ...steps: [seconds: number, actor: Asked['actor'], command: { type: string; [key: string]: unknown }][]
) {
  let stream = { seq: 0, state: emptyStage }
  const events: Event[] = []
  for (const [seconds, actor, input] of steps) {
    const facts = makeFacts({ now: at(seconds), blocks: [makeBlock(1, 10), makeBlock(2, 10)] })
    const done = advance(stream, { actor, command: Command.parse(input), commandId: null }, facts)
    if (!done.ok) throw new Error(`${input.type} was refused: ${done.reason}`)
    if (done.stream.state.kind !== 'stage') throw new Error('not a stage')
    stream = { seq: done.stream.seq, state: done.stream.state }
    events.push(...done.placed.map(({ event }) => event))
  }
  return events
}
const at = (seconds: number) => start + seconds * 1000

function timelineOf(events: readonly Event[]): Timeline {
  const timeline = makeTimeline(events)
  if (!timeline) throw new Error('nothing happened')
  return timeline
}

const deckId = makeDeckId(1)
const pollId = makePollId(1)
const form = { kind: 'choice', options: ['Yes', 'No'], mostChoices: 1 }
const session = logOf(
  [-60, ben, { type: 'chat.say', text: 'Hello' }],
  [0, facilitator, { type: 'session.open' }],
  [10, facilitator, { type: 'deck.present', deckId }],
  [20, facilitator, { type: 'deck.turn', deckId, page: 2 }],
  [21, facilitator, { type: 'deck.turn', deckId, page: 3 }],
  [30, ann, { type: 'chat.say', text: 'Good morning' }],
  [40, facilitator, { type: 'poll.open', pollId, question: 'Well?', form, voters: 'anonymous', results: 'shown' }],
  [50, facilitator, { type: 'poll.close', pollId }],
  [60, ann, { type: 'hand.raise' }],
  [61, facilitator, { type: 'hand.take', personId: ann.personId }],
  [100, facilitator, { type: 'session.end' }],
)

describe('a session at a moment', () => {
  const timeline = timelineOf(session)

  test('begins when it was opened and ends when it was over, by its log', () => {
    expect([timeline.fromMs, timeline.toMs]).toEqual([at(0), at(100)])
  })

  test.each([
    { seconds: -61, phase: 'planned', page: null, messages: 0, polls: 0 },
    { seconds: 0, phase: 'open', page: null, messages: 1, polls: 0 },
    { seconds: 9.999, phase: 'open', page: null, messages: 1, polls: 0 },
    { seconds: 10, phase: 'open', page: 1, messages: 1, polls: 0 },
    { seconds: 20.5, phase: 'open', page: 2, messages: 1, polls: 0 },
    { seconds: 45, phase: 'open', page: 3, messages: 2, polls: 1 },
    { seconds: 99.999, phase: 'open', page: 3, messages: 2, polls: 1 },
    { seconds: 3600, phase: 'ended', page: 3, messages: 2, polls: 1 },
  ])('$seconds s after its opening stands as it stood then', ({ seconds, ...due }) => {
    const { state } = stateAt(timeline, at(seconds))
    expect({
      phase: state.lifecycle.phase,
      page: state.deck?.page ?? null,
      messages: state.chat.messages.length,
      polls: state.polls.shown.length,
    }).toEqual(due)
  })

  test('a poll has its result from the second it was closed, and not before', () => {
    const closedAt = (seconds: number) => stateAt(timeline, at(seconds)).state.polls.shown[0]?.closed ?? null
    expect([closedAt(49), closedAt(50)]).toEqual([null, expect.objectContaining({ kind: 'choice' })])
  })

  test('a log in which nothing happened has no moments', () => {
    expect(makeTimeline([])).toBeNull()
  })
})

/** A log whose events lie apart, some at the same millisecond. */
const logs = fc
  .tuple(attempts, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1 }))
  .map(([attempts, gaps]) => {
    let now = start
    return run('stage', attempts).log.map(({ event }, index) => {
      now += gaps[index % gaps.length] ?? 0
      return { ...event, at: now }
    })
  })
  .filter((events) => events.length > 0)

describe('any log', () => {
  test('stands at every moment as it stands when it is folded from its beginning', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 9 }), (events, every) => {
        const timeline = makeTimeline(events, { every })
        for (const atMs of new Set(events.flatMap(({ at }) => [at - 1, at, at + 1]))) {
          const happened = events.filter(({ at }) => at <= atMs)
          expect(timeline && stateAt(timeline, atMs)).toEqual(fold({ seq: 0, state: emptyStage }, happened))
        }
      }),
    )
  })

  test('going back to a moment shows the same as coming to it from the start', () => {
    fc.assert(
      fc.property(logs, fc.array(fc.integer({ min: 0, max: 40 })), (events, visits) => {
        const timeline = timelineOf(events)
        const first = new Map(visits.map((ms) => [ms, stateAt(timeline, start + ms)]))
        for (const ms of visits.toReversed()) expect(stateAt(timeline, start + ms)).toEqual(first.get(ms))
      }),
    )
  })

  test('holds of what was said what the state holds of it, and more only before that', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const { messages } = stateAt(timelineOf(events), Number.POSITIVE_INFINITY).state.chat
        expect(listMessages(events).slice(-messages.length || events.length)).toEqual(messages)
      }),
    )
  })

  test('an event that was stamped before the one it follows happened with it', () => {
    const [first, ...rest] = session
    if (!first) throw new Error('no log')
    const { times } = timelineOf([{ ...first, at: at(25) }, ...rest])
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(countUntil(times, at(24))).toBe(0)
  })
})

describe('what mattered', () => {
  const shown = (events: readonly Event[], pauses?: Parameters<typeof listMarkers>[1]) =>
    listMarkers(timelineOf(events), pauses).map(({ atMs, seq: _, ...what }) => ({ s: (atMs - start) / 1000, ...what }))

  test('is marked in order, with the pauses of the programme', () => {
    const pauses = [
      { fromMs: at(55), toMs: at(58) },
      { fromMs: at(90), toMs: at(200) },
    ]
    expect(shown(session, pauses)).toEqual([
      { s: 0, kind: 'opened' },
      { s: 10, kind: 'slides' },
      { s: 40, kind: 'poll-opened', question: 'Well?' },
      { s: 50, kind: 'poll-closed', question: 'Well?' },
      { s: 55, kind: 'pause' },
      { s: 58, kind: 'pause-over' },
      { s: 61, kind: 'floor', personId: makePersonId(1) },
      { s: 90, kind: 'pause' },
      { s: 100, kind: 'ended' },
    ])
  })

  test('names the block that is on, and puts what stood before the opening at the opening', () => {
    const events = logOf(
      [-5, facilitator, { type: 'deck.present', deckId }],
      [0, facilitator, { type: 'session.open' }],
      [1, facilitator, { type: 'show.begin' }],
      [2, facilitator, { type: 'show.turn', blockId: makeBlock(2, 10).id }],
    )
    expect(shown(events)).toEqual([
      { s: 0, kind: 'slides' },
      { s: 0, kind: 'opened' },
      { s: 1, kind: 'block', title: 'Block 1', isBreak: false },
      { s: 2, kind: 'block', title: 'Block 2', isBreak: false },
    ])
  })

  test('counts turned slides for each part of the session', () => {
    expect(countTurns(timelineOf(session), 5)).toEqual([0, 2, 0, 0, 0])
  })
})
