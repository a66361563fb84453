import type { Event } from '@muster/live/events'
import { makeTimeline } from '@muster/live/replay/timeline'
import { makePersonId, makeSessionId, makeVideoId, start } from '@muster/live/testing/make'
import { positionAt } from '@muster/live/video/position'
import { expect, test } from 'vitest'
import { stageOf } from '../store/selectors.ts'
import { createReplayStore } from './replay-store.ts'

const by = { actor: makePersonId(1), commandId: null }
const events: Event[] = [
  { ...by, seq: 1, at: start, v: 1, type: 'session.opened' },
  {
    ...by,
    seq: 2,
    at: start + 1000,
    v: 1,
    type: 'video.shown',
    videoId: makeVideoId(1),
    address: null,
    durationMs: 60_000,
  },
  { ...by, seq: 3, at: start + 2000, v: 1, type: 'video.played', positionMs: 0 },
  { ...by, seq: 4, at: start + 90_000, v: 1, type: 'session.ended', how: 'by-facilitator' },
]

function look(atMs: number, isRunning: boolean) {
  const timeline = makeTimeline(events)
  if (!timeline) throw new Error('nothing happened')
  const log = {
    sessionId: makeSessionId(),
    timeline,
    words: {},
    people: new Map(),
    results: new Map(),
    votes: new Map(),
  }
  const store = createReplayStore(log, timeline)
  store.look({ atMs, isRunning })
  const { video } = stageOf(store.getState())
  if (!video) throw new Error('no video')
  return { store, video, positionMs: positionAt(video, atMs) }
}

test.each([
  ['while time stands', false],
  ['while it goes on', true],
])('a video is at the second at which everybody was, %s', (_, isRunning) => {
  const { video, positionMs } = look(start + 12_000, isRunning)
  expect([positionMs, video.isPlaying]).toEqual([10_000, isRunning])
})

test('a video that is looked at without time going on stays where it is', () => {
  const { video } = look(start + 12_000, false)
  expect(positionAt(video, start + 30_000)).toBe(10_000)
})

test('nothing can be done in a session that is over', async () => {
  const { store } = look(start + 12_000, false)
  const said = await store.give({ type: 'chat.say', text: 'Too late' })
  expect([said.ok, store.getState().me]).toEqual([false, null])
})
