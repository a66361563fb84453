import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './advance.ts'
import { apply } from './apply.ts'
import { decide } from './decide.ts'
import { refusalReasons } from './decision.ts'
import { Event } from './events.ts'
import { limits } from './limits.ts'
import { parseSnapshot, takeSnapshot } from './snapshot.ts'
import { emptyState, StreamState } from './state.ts'
import type { StageState } from './streams/stage-state.ts'
import { attempt, attempts, run, streamKind } from './testing/arbitraries.ts'

/** Freezes a value through and through, so that a change of it throws. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) freeze(part)
  }
  return value
}
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const eventsOf = ({ log }: ReturnType<typeof run>) => log.map(({ event }) => event)

describe('whatever anybody commands, in any order', () => {
  it('a decision is made and never thrown, and the same again', () => {
    fc.assert(
      fc.property(streamKind, attempts, attempt, (kind, before, { actor, command, facts }) => {
        const state = freeze(run(kind, before).stream.state)
        const decision = decide(state, actor, command, facts)
        expect(decide(state, actor, command, facts)).toEqual(decision)
        if (decision.ok) expect(decision.events.length).toBeGreaterThan(0)
        else expect(refusalReasons).toContain(decision.reason)
      }),
    )
  })

  it('events are of their declared shape and numbered without gaps; states too are plain JSON of their shape', () => {
    fc.assert(
      fc.property(streamKind, attempts, (kind, attempts) => {
        const result = run(kind, attempts)
        const events = eventsOf(result)
        expect(events.map((event) => Event.parse(throughJson(event)))).toEqual(events)
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
        expect(StreamState.parse(throughJson(result.stream.state))).toEqual(result.stream.state)
      }),
    )
  })

  it('the log alone makes the same state, and nothing that was there before is changed', () => {
    fc.assert(
      fc.property(streamKind, attempts, (kind, attempts) => {
        const result = run(kind, attempts)
        let state = freeze(emptyState(kind))
        for (const event of freeze(eventsOf(result))) state = freeze(apply(state, event))
        expect(state).toEqual(result.stream.state)
      }),
    )
  })

  it('a snapshot at any point and the rest of the log make the same state', () => {
    fc.assert(
      fc.property(streamKind, attempts, fc.nat(), (kind, attempts, at) => {
        const result = run(kind, attempts)
        const events = eventsOf(result)
        const cut = at % (events.length + 1)
        const early = fold({ seq: 0, state: emptyState(kind) }, events.slice(0, cut))
        const restored = parseSnapshot(throughJson(takeSnapshot(early)))
        expect(restored && fold(restored, events.slice(cut))).toEqual(result.stream)
      }),
    )
  })

  it('events that were never meant for a state do not make it throw', () => {
    fc.assert(
      fc.property(streamKind, streamKind, attempts, fc.infiniteStream(fc.nat()), (from, to, attempts, order) => {
        const shuffled = eventsOf(run(from, attempts)).map((event) => ({ event, key: order.next().value ?? 0 }))
        shuffled.sort((a, b) => a.key - b.key)
        const state = shuffled.reduce((state, { event }) => apply(state, event), freeze(emptyState(to)))
        expect(state.kind).toBe(to)
      }),
    )
  })
})

describe('whatever happened on a stage', () => {
  const always = (name: string, rule: (stage: StageState) => boolean) =>
    it(name, () => {
      fc.assert(
        fc.property(attempts, (attempts) => {
          const { state } = run('stage', attempts).stream
          expect(state.kind === 'stage' && rule(state)).toBe(true)
        }),
      )
    })
  const areUnique = (values: readonly unknown[]) => new Set(values).size === values.length

  always('nobody is placed in a room that is not open', ({ groups }) => {
    const rooms = new Set(groups?.rooms.map((room) => room.groupId))
    return Object.values(groups?.placed ?? {}).every((groupId) => rooms.has(groupId))
  })
  always('nobody has two hands up', ({ hands }) => areUnique(hands.raised.map(({ by }) => by)))
  always('no poll is shown twice', ({ polls }) => areUnique(polls.shown.map(({ pollId }) => pollId)))
  always('the page is one of the deck', ({ deck }) => deck === null || (deck.page >= 1 && deck.page <= deck.pageCount))
  always('no page is drawn on twice in the list, and all together not more than a state should hold', ({ drawing }) => {
    const points = drawing.flatMap(({ strokes }) => strokes.flatMap((stroke) => stroke.points))
    return areUnique(drawing.map(({ deckId, page }) => `${deckId} ${page}`)) && points.length <= 2 * limits.drawnPoints
  })
  always(
    'a video is never behind its end, and what cannot be played in step never plays',
    ({ video }) =>
      video === null ||
      (video.positionMs <= (video.durationMs ?? 0) && (video.durationMs !== null || !video.isPlaying)),
  )
  always('no more messages are held than should be', ({ chat }) => chat.messages.length <= limits.recentMessages)
  always('the block that is on is one of the show, and none is there twice or skipped while it is on', ({ show }) => {
    const on = show?.blocks.find(({ id }) => id === show.on)
    return show === null || (on?.skipped === false && areUnique(show.blocks.map(({ id }) => id)))
  })
  always('the question before everybody is one that was asked and not dismissed', ({ questions }) => {
    const { list, current } = questions
    return current === null || list.some(({ seq, dismissed }) => seq === current && !dismissed)
  })
  always('a session that is over has no open poll, no rooms, no hands, no show and no question before all', (stage) => {
    const { lifecycle, polls, groups, hands, show, questions } = stage
    const isQuiet =
      polls.shown.every((poll) => poll.closed) &&
      groups === null &&
      hands.raised.length === 0 &&
      show === null &&
      questions.current === null
    return lifecycle.phase === 'open' || isQuiet
  })
})
