import { VideoId } from '@muster/contracts/ids'
import { linkVideo, removeVideo } from '@muster/contracts/videos'
import type { LiveClient } from '@muster/crowd/live-client'
import { positionAt } from '@muster/live/video/position'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../../tests/support/test-server.ts'
import { newId } from '../../platform/ids.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let server: TestServer
let room: TestRoom

beforeAll(async () => {
  // What is tested here is not the clock of the line.
  server = await startTestServer()
  room = await makeTestRoom(server)
})
afterEach(() => room.empty())
afterAll(() => server.close())

/** A video of a minute on the stage. */
async function showing(durationMs: number | null = 60_000) {
  const { sessionId, host } = await room.open()
  const { videoId } = await server.succeed(room.facilitator.cookie, linkVideo, {
    params: { projectId: room.projectId, sessionId },
    body: { name: 'The bridge', address: 'https://media.example/bridge.mp4', durationMs },
  })
  expect(await give(host, 'show', videoId)).toMatchObject({ ok: true })
  return { sessionId, host, videoId }
}
const give = (client: LiveClient, what: 'show' | 'play' | 'pause' | 'stop', videoId: VideoId) =>
  client.command(client.stream('stage'), { type: `video.${what}`, videoId })
const now = () => server.platform.clock.nowMs()
const placeFor = (client: LiveClient) => {
  const { video } = client.stage()
  return video && positionAt(video, now())
}

test('a video is at the same second for who is there, who comes late, and after a restart', async () => {
  const { sessionId, host, videoId } = await showing()
  const ana = await room.enter(room.ana, sessionId)
  const before = now()
  expect(await give(host, 'play', videoId)).toMatchObject({ ok: true })
  await ana.until('it plays', (client) => client.stage().video?.isPlaying === true)
  await expect.poll(() => placeFor(ana) ?? 0).toBeGreaterThan(300)
  expect(placeFor(ana)).toBeLessThanOrEqual(now() - before)
  const bao = await room.enter(room.bao, sessionId)
  expect(bao.stage().video).toEqual(host.stage().video)

  const seek = { type: 'video.seek', videoId, positionMs: 40_000 } as const
  await host.command(host.stream('stage'), seek)
  await bao.until('the place', (client) => (placeFor(client) ?? 0) >= 40_000)
  await give(host, 'pause', videoId)
  await bao.until('it stands', (client) => client.stage().video?.isPlaying === false)
  const stands = placeFor(bao)
  expect(stands).toBeGreaterThanOrEqual(40_000)

  const again = await startTestServer({ DATABASE_URL: server.env.DATABASE_URL ?? '' })
  try {
    const elsewhere = await room.enter(room.ana, sessionId, { url: again.url })
    expect(placeFor(elsewhere)).toBe(stands)
  } finally {
    await again.close()
  }
})

test('a participant plays nothing, and nobody a video of another session', async () => {
  const { sessionId, host, videoId } = await showing()
  const ana = await room.enter(room.ana, sessionId)
  expect(await give(ana, 'play', videoId)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  const other = await showing()
  expect(await give(host, 'show', other.videoId)).toMatchObject({ failure: { reason: 'unknown-video' } })
  expect(await give(host, 'show', newId(VideoId))).toMatchObject({ failure: { reason: 'unknown-video' } })
})

test('a video is not removed while it is on the stage', async () => {
  const { host, videoId } = await showing()
  const remove = () =>
    server.call(room.facilitator.cookie, removeVideo, { params: { projectId: room.projectId, videoId } })
  expect((await remove()).failure).toMatchObject({ code: 'REFUSED', reason: 'video-on-stage' })
  expect(await give(host, 'stop', videoId)).toMatchObject({ ok: true })
  expect((await remove()).status).toBe(200)
})

test('what cannot be played in step is a link, with its address', async () => {
  const { host, videoId } = await showing(null)
  expect(host.stage().video).toMatchObject({ address: 'https://media.example/bridge.mp4', durationMs: null })
  expect(await give(host, 'play', videoId)).toMatchObject({ failure: { reason: 'not-in-step' } })
  expect(await give(host, 'stop', videoId)).toMatchObject({ ok: true })
  expect(host.stage().video).toBeNull()
})

test('two who press play at once play it once', async () => {
  const { host, videoId } = await showing()
  const answers = await Promise.all([give(host, 'play', videoId), give(host, 'play', videoId)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const { client } = server.platform.database
  const played = await client.liveEvent.count({ where: { streamId: host.stream('stage'), type: 'video.played' } })
  expect(played).toBe(1)
})
