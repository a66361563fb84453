import { describe, expect, it } from 'vitest'
import {
  ann,
  facilitator,
  makeDeckId,
  makeVideoId,
  openStage,
  outcome,
  type Step,
  speaker,
  stageOf,
  start,
} from '../testing/make.ts'
import { isAtEnd, positionAt } from './position.ts'

/** A minute long; a link; one that there is not. */
const [film, link, unknown] = [makeVideoId(1), makeVideoId(2), makeVideoId(3)]
const show = (videoId = film, by = facilitator): Step => [by, { type: 'video.show', videoId }]
const given = (type: string, seconds: number, videoId = film): Step => [
  facilitator,
  { type: `video.${type}`, videoId },
  { now: start + seconds * 1000 },
]
const [play, pause] = [(s = 0) => given('play', s), (s = 0) => given('pause', s)]
const seek = (positionMs: number, seconds = 0): Step => [
  facilitator,
  { type: 'video.seek', videoId: film, positionMs },
  { now: start + seconds * 1000 },
]
const stop = (videoId = film) => given('stop', 0, videoId)
const present: Step = [facilitator, { type: 'deck.present', deckId: makeDeckId(1), page: 4 }]
const handOver: Step = [
  facilitator,
  { type: 'deck.hand-over', to: speaker.personId },
  { about: { runs: false, presents: true } },
]

describe('a video', () => {
  it.each<[string, Step[], Step, string]>([
    ['is shown', [], show(), 'video.shown'],
    ['is shown by who has the slides', [handOver], show(film, speaker), 'video.shown'],
    ['not by who has them not', [], show(film, speaker), 'not-handed-over'],
    ['not by anybody', [], show(film, ann), 'not-allowed'],
    ['that there is not is not shown', [], show(unknown), 'unknown-video'],
    ['is played', [show()], play(), 'video.played'],
    ['is not played twice', [show(), play()], play(1), 'video-plays'],
    ['is played again from its end', [show(), play()], play(61), 'video.played'],
    ['is paused', [show(), play()], pause(5), 'video.paused'],
    ['is not paused where it stands', [show()], pause(), 'video-stands'],
    ['nor at its end', [show(), play()], pause(60), 'video-stands'],
    ['is wound to another place', [show()], seek(30_000), 'video.sought'],
    ['that lies elsewhere and is no file is shown as a link', [], show(link), 'video.shown'],
    ['and is played by each alone', [show(link)], given('play', 0, link), 'not-in-step'],
    ['a late command does not meet the next', [show(), show(link)], play(), 'not-this-video'],
    ['is taken down', [show()], stop(), 'video.stopped'],
    ['is not taken down twice', [show(), stop()], stop(), 'not-this-video'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })
})

describe('where a video is', () => {
  const at = (seconds: number, ...steps: Step[]) => {
    const { video } = stageOf(openStage(show(), ...steps))
    const now = start + seconds * 1000
    return video && [positionAt(video, now), isAtEnd(video, now)]
  }
  it.each<[string, number, Step[], [number, boolean]]>([
    ['at its beginning before it is played', 9, [], [0, false]],
    ['goes on with the time', 7.5, [play()], [7500, false]],
    ['stands at its end', 90, [play()], [60_000, true]],
    ['stands where it was paused', 90, [play(), pause(5)], [5000, false]],
    ['goes on from there', 22, [play(), pause(5), play(20)], [7000, false]],
    ['goes on from where it was wound to', 12, [play(), seek(40_000, 10)], [42_000, false]],
    ['stands where it was wound to', 12, [seek(40_000)], [40_000, false]],
    ['stands where it was wound to from its end', 80, [play(), seek(40_000, 70)], [40_000, false]],
    ['is never behind its end', 12, [seek(99_000)], [60_000, true]],
    ['begins anew after its end', 71, [play(), play(70)], [1000, false]],
    ['is not before where it was, whoever’s clock is behind', -5, [play(0)], [0, false]],
  ])('%s', (_name, seconds, steps, expected) => {
    expect(at(seconds, ...steps)).toEqual(expected)
  })

  it('says who showed it, and keeps what is elsewhere', () => {
    const { video } = stageOf(openStage(show(link)))
    const where = { address: 'https://video.example/watch', durationMs: null }
    expect(video).toEqual({
      videoId: link,
      ...where,
      by: facilitator.personId,
      isPlaying: false,
      positionMs: 0,
      at: start,
    })
  })
})

describe('slides and a video', () => {
  it.each<[string, Step[], boolean, number | null]>([
    ['a video takes their place, and they wait behind it', [present, show()], true, 4],
    ['they are back when it is taken down', [present, show(), stop()], false, 4],
    ['slides that are presented take its place', [show(), present], false, 4],
    ['it is gone with the session', [show(), [facilitator, { type: 'session.end' }]], false, null],
  ])('%s', (_name, steps, hasVideo, page) => {
    const { video, deck } = stageOf(openStage(...steps))
    expect([video !== null, deck?.page ?? null]).toEqual([hasVideo, page])
  })
})
