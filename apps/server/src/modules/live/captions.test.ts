import {
  captionLimits,
  getTranscript,
  listCaptionTokens,
  makeCaptionToken,
  pushCaption,
  revokeCaptionToken,
} from '@muster/contracts/captions'
import { CaptionTokenId, type SessionId } from '@muster/contracts/ids'
import { captionLength } from '@muster/contracts/text'
import type { LiveClient } from '@muster/crowd/live-client'
import type { LivePayload } from '@muster/live/protocol/events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { newId } from '../../platform/ids.ts'
import { makeTestRoom, type TestRoom } from './test-room.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom

beforeAll(async () => {
  servers = await startTwoServers()
  ;({ first, second } = servers)
  room = await makeTestRoom(first)
})
afterEach(() => room.empty())
afterAll(() => servers.close())

type Written = LivePayload<'live:captioning'>
/** What a client was told of captions that are being written. */
function watch(client: LiveClient): Written[] {
  const told: Written[] = []
  client.socket.on('live:captioning', (written) => void told.push(written))
  return told
}
const onStage = (client: LiveClient, command: Parameters<LiveClient['command']>[1]) =>
  client.command(client.stream('stage'), command)
const say = (client: LiveClient, text: string, language = 'en') =>
  onStage(client, { type: 'caption.say', language, text })
const show = (client: LiveClient, text: string, language = 'en') =>
  client.socket.emitWithAck('live:caption', { language, text })
const follow = (client: LiveClient, language: string | null) => client.socket.emitWithAck('live:captions', { language })

function lines(client: LiveClient, language = 'en'): (string | null | undefined)[] {
  const words = client.replica().streams.get(client.stream('stage'))?.words
  return client
    .stage()
    .captions.lines.filter((line) => line.language === language)
    .map(({ seq }) => words?.[seq])
}

async function open() {
  const { sessionId, host } = await room.open()
  expect(await onStage(host, { type: 'captions.offer', languages: ['en', 'mn'] })).toMatchObject({ ok: true })
  const ana = await room.enter(room.ana, sessionId)
  const bao = await room.enter(room.bao, sessionId, { url: second.url })
  return { sessionId, host, ana, bao }
}
const params = (sessionId: SessionId) => ({ projectId: room.projectId, sessionId })

describe('captions', () => {
  test('written by who was named come to everybody in step, what is being written only to who wants it', async () => {
    const { host, ana, bao } = await open()
    expect(await say(bao, 'Not yet')).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await show(bao, 'Not yet')).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    await onStage(host, { type: 'captions.allow', personId: room.bao.personId })
    await bao.until('to be a captioner', (client) => client.stage().captions.captioners.length === 1)
    const [wants, wantsOther, wantsNone] = [watch(ana), watch(host), watch(bao)]
    await follow(ana, 'en')
    await follow(host, 'mn')
    // The other process hears within a second who may write.
    await expect.poll(() => show(bao, 'Good')).toMatchObject({ ok: true })
    for (const part of ['Good mor', 'Good morning']) await show(bao, part)
    await expect.poll(() => wants.at(-1)?.text).toBe('Good morning')
    expect(wants.length).toBeLessThanOrEqual(2)
    await say(bao, 'Good morning to all')
    for (const client of [host, ana, bao])
      await client.until('the line', (client) => lines(client).at(-1) === 'Good morning to all')
    // Whatever was being said before is known to be of before.
    expect(wants.every(({ afterSeq }) => afterSeq < (ana.stage().captions.lines.at(-1)?.seq ?? 0))).toBe(true)
    expect([...wantsOther, ...wantsNone]).toEqual([])
    await follow(ana, null)
    await show(bao, 'Nobody')
    await say(bao, 'A second line')
    await ana.until('it', (client) => lines(client).length === 2)
    expect(wants.map(({ text }) => text)).not.toContain('Nobody')
  })

  test('are written in no language that is not offered, by nobody from elsewhere, and not once it is over', async () => {
    const { host } = await open()
    expect(await say(host, 'Bonjour', 'fr')).toMatchObject({ failure: { reason: 'no-captions-in' } })
    const elsewhere = await first.make.person({ role: 'participant', projectId: await first.make.project() })
    expect(await onStage(host, { type: 'captions.allow', personId: elsewhere.personId })).toMatchObject({
      failure: { reason: 'unknown-person' },
    })
    await onStage(host, { type: 'session.end' })
    expect(await show(host, 'Too late')).toMatchObject({ failure: { reason: 'session-ended' } })
  })

  test('do not make the state grow, and can all be read afterwards by those in the room', async () => {
    const { sessionId, host, ana } = await open()
    for (let number = 1; number <= 12; number++) await say(host, `Line ${number}`)
    await say(host, 'Мөр', 'mn')
    await ana.until('all', (client) => lines(client).at(-1) === 'Line 12')
    expect(ana.stage().captions.lines.length).toBeLessThanOrEqual(4)
    const query = { language: 'en' }
    for (const cookie of [room.ana.cookie, room.facilitator.cookie]) {
      const transcript = await second.succeed(cookie, getTranscript, { params: params(sessionId), query })
      expect(transcript.lines.map(({ text }) => text)).toEqual(
        Array.from({ length: 12 }, (_, index) => `Line ${index + 1}`),
      )
    }
    await host.command(host.stream('staff'), { type: 'door.remove', personId: room.ana.personId, reason: 'Test' })
    const refused = await first.call(room.ana.cookie, getTranscript, { params: params(sessionId), query })
    expect(refused.failure).toMatchObject({ reason: 'removed' })
    // Words are erasable like all that is said: the log keeps a hash.
    const { client: db } = first.platform.database
    const log = await db.liveEvent.findMany({ where: { streamId: host.stream('stage'), type: 'caption.said' } })
    expect(JSON.stringify(log)).not.toContain('Line 1')
    await db.liveWords.deleteMany({ where: { streamId: host.stream('stage') } })
    const erased = await first.succeed(room.facilitator.cookie, getTranscript, { params: params(sessionId), query })
    expect(erased.lines.map(({ text }) => text)).toEqual(Array.from({ length: 12 }, () => null))
  })
})

describe('a speech service', () => {
  const push = (token: string, text: string, isFinal = true, server = first) =>
    server.call(null, pushCaption, { body: { token, text, isFinal } })

  test('pushes lines in the language and session of its token, until it is revoked', async () => {
    const { sessionId, host, ana, bao } = await open()
    const made = await first.succeed(room.facilitator.cookie, makeCaptionToken, {
      params: params(sessionId),
      body: { language: 'mn' },
    })
    const [wants] = [watch(bao)]
    await follow(bao, 'mn')
    expect((await push(made.token, 'Өглөөний', false)).status).toBe(200)
    await expect.poll(() => wants.at(-1)?.text).toBe('Өглөөний')
    expect((await push(made.token, 'Өглөөний мэнд', true, second)).status).toBe(200)
    for (const client of [host, ana, bao])
      await client.until('the line', (client) => lines(client, 'mn').at(-1) === 'Өглөөний мэнд')
    expect(lines(ana, 'en')).toEqual([])

    const where = { ...params(sessionId), captionTokenId: made.id }
    const { tokens } = await first.succeed(room.facilitator.cookie, listCaptionTokens, { params: params(sessionId) })
    expect(tokens.map(({ id, language }) => ({ id, language }))).toEqual([{ id: made.id, language: 'mn' }])
    const { client: db } = first.platform.database
    expect(JSON.stringify(await db.captionToken.findMany())).not.toContain(made.token)
    await first.succeed(room.facilitator.cookie, revokeCaptionToken, { params: where })
    expect((await push(made.token, 'Дараа нь')).failure).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await push('caption-of-nobody-at-all', 'Hello')).failure).toMatchObject({ code: 'UNAUTHENTICATED' })
    const entries = await db.auditEntry.findMany({
      where: { action: { startsWith: 'live.captions.' }, projectId: room.projectId, subjectId: sessionId },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual(['live.captions.make-token', 'live.captions.revoke-token'])
  })

  test('is heard no more once who made its token no longer runs the session', async () => {
    const { sessionId } = await open()
    const fay = await first.make.person({ role: 'facilitator', projectId: room.projectId })
    const { token } = await first.succeed(fay.cookie, makeCaptionToken, {
      params: params(sessionId),
      body: { language: 'en' },
    })
    expect((await push(token, 'Hello')).status).toBe(200)
    await first.platform.database.client.grant.deleteMany({ where: { personId: fay.personId } })
    expect((await push(token, 'Hello')).failure).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('may push so much and so often', async () => {
    const { sessionId } = await open()
    const which = { params: params(sessionId), body: { language: 'en' } }
    const { token } = await first.succeed(room.facilitator.cookie, makeCaptionToken, which)
    expect((await push(token, 'x'.repeat(captionLength + 1))).failure).toMatchObject({ code: 'INVALID' })
    const { pushesPerSecond } = captionLimits
    const beganAtMs = performance.now()
    const answers = await Promise.all(Array.from({ length: pushesPerSecond * 20 }, () => push(token, 'Hello', false)))
    // Seconds that they may have fallen into, on a machine that has other things to do.
    const seconds = Math.ceil((performance.now() - beganAtMs) / 1000) + 1
    const heard = answers.filter(({ failure }) => failure?.code !== 'RATE_LIMITED')
    expect(heard.every(({ status }) => status === 200)).toBe(true)
    expect(heard.length).toBeGreaterThanOrEqual(pushesPerSecond)
    expect(heard.length).toBeLessThanOrEqual(pushesPerSecond * seconds)
    for (let count = 1; count < captionLimits.tokens; count++)
      await first.succeed(room.facilitator.cookie, makeCaptionToken, which)
    const tooMany = await first.call(room.facilitator.cookie, makeCaptionToken, which)
    expect(tooMany.failure).toMatchObject({ reason: 'too-many-tokens' })
  })

  test('has tokens made and revoked by those who run that session, and by nobody else', async () => {
    const { sessionId } = await open()
    const other = await room.open()
    const { id } = await first.succeed(room.facilitator.cookie, makeCaptionToken, {
      params: params(sessionId),
      body: { language: 'en' },
    })
    const speaker = await first.make.person({ role: 'resource-person', projectId: room.projectId })
    for (const { cookie } of [room.ana, speaker]) {
      const made = await first.call(cookie, makeCaptionToken, { params: params(sessionId), body: { language: 'en' } })
      expect(made.failure).toMatchObject({ code: 'FORBIDDEN' })
    }
    const ofOther = { ...params(other.sessionId), captionTokenId: id }
    const nobodys = { ...params(sessionId), captionTokenId: newId(CaptionTokenId) }
    for (const where of [ofOther, nobodys]) {
      const revoked = await first.call(room.facilitator.cookie, revokeCaptionToken, { params: where })
      expect(revoked.failure).toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})
