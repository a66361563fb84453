import { describe, expect, it } from 'vitest'
import type { Actor } from '../actor.ts'
import { limits } from '../limits.ts'
import { ann, facilitator, makeDeckId, makeVideoId, openStage, type Step, speaker, stageOf } from '../testing/make.ts'
import { findPointRefusal, joinPointing, type Pointing } from './pointing.ts'

const red: Pointing = { page: 1, tool: 'red', line: 1, points: [1, 1] }

describe('what comes within one moment', () => {
  it.each<[string, Pointing | undefined, Pointing, number[]]>([
    ['the first of it', undefined, red, [1, 1]],
    ['more of the same line goes on with it', red, { ...red, points: [2, 2, 3, 3] }, [1, 1, 2, 2, 3, 3]],
    ['another line takes its place', red, { ...red, line: 2, points: [2, 2] }, [2, 2]],
    ['another tool too', red, { ...red, tool: 'laser', points: [2, 2] }, [2, 2]],
    ['another page too', red, { ...red, page: 2, points: [2, 2] }, [2, 2]],
  ])('%s', (_name, before, next, points) => {
    expect(joinPointing(before, next)).toEqual({ ...next, points })
  })

  it('is never too much: the latest counts', () => {
    const most = 2 * limits.pointsOfMoment
    const whole = joinPointing({ ...red, points: Array(most).fill(1) }, { ...red, points: [2, 2] })
    expect(whole.points).toHaveLength(most)
    expect(whole.points.slice(-3)).toEqual([1, 2, 2])
  })
})

describe('who points', () => {
  const present: Step = [facilitator, { type: 'deck.present', deckId: makeDeckId(1) }]
  const end: Step = [facilitator, { type: 'session.end' }]
  const film: Step = [facilitator, { type: 'video.show', videoId: makeVideoId(1) }]
  const handOver: Step = [
    facilitator,
    { type: 'deck.hand-over', to: speaker.personId },
    { about: { runs: false, presents: true } },
  ]

  it.each<[string, Step[], Actor, number, string | null]>([
    ['who runs the session', [present], facilitator, 1, null],
    ['who has the slides', [present, handOver], speaker, 12, null],
    ['a resource person who has them not', [present], speaker, 1, 'not-handed-over'],
    ['a participant', [present], ann, 1, 'not-handed-over'],
    ['at nothing', [], facilitator, 1, 'not-presenting'],
    ['at slides that a video lies over', [present, film], facilitator, 1, 'not-presenting'],
    ['at a page that there is not', [present], facilitator, 13, 'page-out-of-range'],
    ['when it is over', [present, end], facilitator, 1, 'session-ended'],
  ])('%s', (_name, steps, actor, page, expected) => {
    expect(findPointRefusal(stageOf(openStage(...steps)), actor, { page })?.reason ?? null).toBe(expected)
  })
})
