import { getOwnStanding } from '@muster/contracts/attendance'
import { CheckId, SessionId } from '@muster/contracts/ids'
import { listEarlierMessages } from '@muster/contracts/live'
import { cancelSession, deleteSession } from '@muster/contracts/programme'
import { endRehearsal, getRehearsal, startRehearsal } from '@muster/contracts/rehearsals'
import type { LiveClient } from '@muster/crowd/live-client'
import { Refused } from '@muster/crowd/refused'
import type { ClientCommand } from '@muster/live/commands'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../tests/support/makers.ts'
import type { TestServer } from '../../../../../tests/support/test-server.ts'
import { startTwoServers } from '../../../../../tests/support/two-servers.ts'
import { newId } from '../../platform/ids.ts'
import { liveOf } from './live.ts'
import { makeTestRoom, newPollId, type TestRoom } from './test-room.ts'

let servers: Awaited<ReturnType<typeof startTwoServers>>
let first: TestServer
let second: TestServer
let room: TestRoom
let speaker: MadePerson

beforeAll(async () => {
  servers = await startTwoServers()
  ;({ first, second } = servers)
  room = await makeTestRoom(first)
  speaker = await first.make.person({ name: 'Sam Speaker', role: 'resource-person', projectId: room.projectId })
})
afterEach(() => room.empty())
afterAll(() => servers.close())

const db = () => first.platform.database.client
const params = (sessionId: SessionId) => ({ projectId: room.projectId, sessionId })

async function rehearse({ withInvited = false } = {}) {
  const sessionId = await first.make.session({ projectId: room.projectId, startsInMs: 3_600_000 })
  const { rehearsal } = await first.succeed(room.facilitator.cookie, startRehearsal, {
    params: params(sessionId),
    body: { withInvited },
  })
  return { sessionId, rehearsal: rehearsal.id }
}

const whyNot = (who: MadePerson, sessionId: SessionId, options = {}) =>
  room
    .client(who, sessionId, options)
    .join()
    .then(
      () => null,
      (error: unknown) => (error instanceof Refused ? (error.failure.reason ?? error.failure.code) : String(error)),
    )

/** Every row of evidence, or of what is counted, of a session or in its name. */
async function countEvidence(...sessions: SessionId[]) {
  const where = { where: { sessionId: { in: sessions } } }
  return {
    visits: await db().visit.count(where),
    open: await db().openVisit.count(where),
    outages: await db().outage.count(where),
    checks: await db().attentionCheck.count(where),
    seals: await db().sessionSeal.count(where),
  }
}
const nothing = { visits: 0, open: 0, outages: 0, checks: 0, seals: 0 }

describe('a rehearsal', () => {
  test('is the real room with its slides, polls and chat, and leaves no evidence and nothing in the session', async () => {
    const { sessionId, rehearsal } = await rehearse({ withInvited: true })
    const deckId = await room.addDeck(sessionId, 3)
    const host = await room.enter(room.facilitator, rehearsal)
    const ana = await room.enter(room.ana, rehearsal, { url: second.url })
    const stage = host.stream('stage')
    expect(host.stage().lifecycle.phase).toBe('open')
    const pollId = newPollId()
    const form = { kind: 'choice' as const, options: ['Yes', 'No'], mostChoices: 1 }
    const steps: ClientCommand[] = [
      { type: 'deck.present', deckId, page: 1 },
      { type: 'deck.turn', deckId, page: 2 },
      { type: 'poll.open', pollId, question: 'Well?', form, voters: 'anonymous', results: 'shown' },
      { type: 'captions.offer', languages: ['en'] },
      { type: 'caption.say', language: 'en', text: 'Only a try' },
    ]
    for (const step of steps) expect(await host.command(stage, step)).toMatchObject({ ok: true })
    await ana.until('the poll', (client) => client.stage().polls.shown.length === 1)
    await ana.vote(pollId, { kind: 'choice', choices: [0] })
    await ana.say('Is this on?')
    await ana.raiseHand()
    expect(await host.command(stage, { type: 'poll.close', pollId })).toMatchObject({ ok: true })
    const check = { type: 'check.ask', checkId: newId(CheckId), form: 'prompt' } as const
    expect(await host.command(stage, check)).toMatchObject({ failure: { reason: 'check-not-in-policy' } })
    await host.until('the hand', (client) => client.stage().hands.raised.length === 1)
    await ana.leave()
    expect(await countEvidence(sessionId, rehearsal)).toEqual(nothing)

    const real = await room.enter(room.facilitator, sessionId)
    expect(real.stage()).toMatchObject({ lifecycle: { phase: 'planned' }, deck: null, polls: { shown: [] } })
    expect(real.said()).toEqual([])
    expect(await real.command(real.stream('stage'), { type: 'session.open' })).toMatchObject({ ok: true })
    await host.until('to be put out', (client) => client.evicted() !== null)
    expect(host.evicted()).toBe('rehearsal-over')
    await real.command(real.stream('stage'), { type: 'session.end' })
    await real.until('the end', (client) => client.stage().lifecycle.phase === 'ended')
    await expect.poll(() => countEvidence(rehearsal)).toEqual(nothing)
    // Ana was in the rehearsal alone: she has not been there.
    expect(await db().visit.count({ where: { personId: room.ana.personId, sessionId } })).toBe(0)
    const { standing } = await first.succeed(room.ana.cookie, getOwnStanding, { params: { projectId: room.projectId } })
    const presence = standing.sessions.find((session) => session.sessionId === sessionId)
    expect(JSON.stringify(presence)).not.toContain(rehearsal)
    // What was said in it is erased.
    await expect.poll(() => db().liveWords.count({ where: { streamId: { startsWith: rehearsal } } })).toBe(0)
    expect(await db().liveWords.count({ where: { streamId: { startsWith: sessionId } } })).toBe(0)
  })

  test('has polls under the same ids as the session, of whose votes and words nothing is left for that', async () => {
    const { sessionId, rehearsal } = await rehearse({ withInvited: true })
    const [host, ana] = [await room.enter(room.facilitator, rehearsal), await room.enter(room.ana, rehearsal)]
    const prepared = { choice: newPollId(), words: newPollId() }
    const choice = { kind: 'choice' as const, options: ['Yes', 'No'], mostChoices: 1 }
    const openBoth = async (client: LiveClient) => {
      const named = { type: 'poll.open', question: 'Well?', voters: 'named', results: 'shown' } as const
      const stage = client.stream('stage')
      expect(await client.command(stage, { ...named, pollId: prepared.choice, form: choice })).toMatchObject({
        ok: true,
      })
      const form = { kind: 'words' as const, mostWords: 2 }
      expect(await client.command(stage, { ...named, pollId: prepared.words, form })).toMatchObject({ ok: true })
    }
    await openBoth(host)
    await ana.until('the polls', (client) => client.stage().polls.shown.length === 2)
    await ana.vote(prepared.choice, { kind: 'choice', choices: [0] })
    await ana.vote(prepared.words, { kind: 'words', words: ['try', 'rude'] })
    await host.until('what is written', (client) => client.tally(prepared.words)?.written.length === 2)
    const answerId = host.tally(prepared.words)?.written.find(({ text }) => text === 'rude')?.answerId
    if (!answerId) throw new Error('nothing to hide')
    await host.command(host.stream('stage'), { type: 'poll.hide-answer', pollId: prepared.words, answerId })
    await host.until('it to be hidden', (client) => client.tally(prepared.words)?.written.length === 1)

    const real = await room.enter(room.facilitator, sessionId)
    expect(await real.command(real.stream('stage'), { type: 'session.open' })).toMatchObject({ ok: true })
    // Not everybody is put out yet: what is voted in this moment is stored no more.
    expect(await ana.vote(prepared.choice, { kind: 'choice', choices: [0] })).toMatchObject({ ok: false })
    await openBoth(real)
    const bao = await room.enter(room.bao, sessionId)
    await bao.vote(prepared.choice, { kind: 'choice', choices: [1] })
    const again = await room.enter(room.ana, sessionId)
    await again.vote(prepared.choice, { kind: 'choice', choices: [1] })
    await again.vote(prepared.words, { kind: 'words', words: ['rude'] })
    await real.until('the words', (client) => client.tally(prepared.words)?.written.length === 1)
    expect(real.tally(prepared.words)).toMatchObject({ tally: { ballots: 1 }, written: [{ text: 'rude' }] })
    await real.command(real.stream('stage'), { type: 'poll.close', pollId: prepared.choice })
    await real.until('the end of the poll', (client) => client.stage().polls.shown[0]?.closed !== null)
    expect(real.stage().polls.shown[0]?.closed).toEqual({ kind: 'choice', counts: [0, 2], ballots: 2 })
  })

  test('is for those who run the session and speak; for others where they are invited', async () => {
    const { sessionId, rehearsal } = await rehearse()
    const where = { params: params(sessionId) }
    expect(await whyNot(speaker, rehearsal, { url: second.url })).toBeNull()
    expect(await whyNot(room.ana, rehearsal)).toBe('rehearsal-of-others')
    const elsewhere = await first.make.person({ role: 'facilitator', projectId: await first.make.project() })
    expect(await whyNot(elsewhere, rehearsal)).toBe('NOT_FOUND')
    expect((await first.succeed(speaker.cookie, getRehearsal, where)).rehearsal?.id).toBe(rehearsal)
    expect((await first.succeed(room.ana.cookie, getRehearsal, where)).rehearsal).toBeNull()
    const messages = await first.call(room.ana.cookie, listEarlierMessages, {
      params: params(rehearsal),
      query: { streamId: `${rehearsal}:stage`, before: 9 },
    })
    expect(messages.failure).toMatchObject({ reason: 'rehearsal-of-others' })
    for (const { cookie } of [speaker, room.ana])
      expect((await first.call(cookie, endRehearsal, where)).failure).toMatchObject({ code: 'FORBIDDEN' })

    const invited = await rehearse({ withInvited: true })
    expect(await whyNot(room.ana, invited.rehearsal)).toBeNull()
  })

  test('is held as one also where somebody reads in it as the first one comes', async () => {
    for (let round = 0; round < 6; round++) {
      const { rehearsal } = await rehearse()
      const query = { streamId: `${rehearsal}:stage`, before: 9 } as const
      const where = { params: params(rehearsal), query }
      const [host] = await Promise.all([
        room.enter(room.facilitator, rehearsal),
        ...Array.from({ length: 12 }, () => first.succeed(room.facilitator.cookie, listEarlierMessages, where)),
      ])
      const { logs } = liveOf(first.platform)
      expect((await logs.get(host.stream('stage')))?.ref.rehearsalOf).not.toBeNull()
      expect((await logs.get(host.stream('staff')))?.ref.rehearsalOf).not.toBeNull()
    }
  })

  test('goes on once at a time, ends when somebody ends it, and is over then on every process', async () => {
    const { sessionId, rehearsal } = await rehearse()
    const where = { params: params(sessionId) }
    const again = await first.call(room.facilitator.cookie, startRehearsal, { ...where, body: { withInvited: true } })
    expect(again.failure).toMatchObject({ reason: 'rehearsal-runs' })
    const there = await room.enter(speaker, rehearsal, { url: second.url })
    await there.say('Only a try')
    await first.succeed(room.facilitator.cookie, endRehearsal, where)
    await there.until('to be put out', (client) => client.evicted() === 'rehearsal-over')
    expect(await whyNot(speaker, rehearsal)).toBe('rehearsal-over')
    expect((await first.call(room.facilitator.cookie, endRehearsal, where)).failure).toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect.poll(() => db().liveWords.count({ where: { streamId: { startsWith: rehearsal } } })).toBe(0)
    const entries = await db().auditEntry.findMany({
      where: { action: { startsWith: 'live.rehearsal.' }, subjectId: sessionId },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual(['live.rehearsal.start', 'live.rehearsal.end'])
  })

  test('ends for all when somebody ends it in the room, and begins anew with an empty one', async () => {
    const { sessionId, rehearsal } = await rehearse()
    const host = await room.enter(room.facilitator, rehearsal)
    const there = await room.enter(speaker, rehearsal, { url: second.url })
    await host.command(host.stream('stage'), { type: 'session.end' })
    await there.until('to be put out', (client) => client.evicted() === 'rehearsal-over')
    const { rehearsal: next } = await first.succeed(room.facilitator.cookie, startRehearsal, {
      params: params(sessionId),
      body: { withInvited: false },
    })
    expect(next.id).not.toBe(rehearsal)
    const anew = await room.enter(speaker, next.id)
    expect(anew.said()).toEqual([])
    expect(anew.stage().lifecycle.phase).toBe('open')
  })

  test('leaves nothing of what was said and voted in the moment in which it ended', async () => {
    const { rehearsal } = await rehearse()
    const host = await room.enter(room.facilitator, rehearsal)
    const command = (command: ClientCommand) => host.command(host.stream('stage'), command)
    await command({ type: 'question.ask', text: 'Why?', nameless: false })
    await host.until('the question', (client) => client.stage().questions.list.length === 1)
    const question = host.stage().questions.list[0]?.seq ?? 0
    // Decided together: the first is under way while the others come.
    const answers = await Promise.all([
      command({ type: 'questions.allow-nameless', allowed: true }),
      host.say('Only a try'),
      host.socket.emitWithAck('live:upvote', { question, isUp: true }),
      command({ type: 'session.end' }),
    ])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
    expect(await db().liveWords.count({ where: { streamId: { startsWith: rehearsal } } })).toBe(0)
    expect(await db().questionVote.count({ where: { sessionId: rehearsal } })).toBe(0)
  })

  test.each([
    ['cancelled', cancelSession, { reason: 'Nobody comes' }],
    ['deleted', deleteSession, undefined],
  ] as const)('ends with a session that is %s, and nothing that was said stays', async (_how, endpoint, body) => {
    const { sessionId, rehearsal } = await rehearse()
    const there = await room.enter(speaker, rehearsal)
    await there.say('Only a try')
    const admin = await first.make.person({ role: 'project-administrator', projectId: room.projectId })
    await first.succeed(admin.cookie, endpoint, { params: params(sessionId), body })
    await there.until('to be put out', (client) => client.evicted() === 'rehearsal-over')
    expect(await db().rehearsal.count({ where: { sessionId, endedAt: null } })).toBe(0)
    expect(await db().liveWords.count({ where: { streamId: { startsWith: rehearsal } } })).toBe(0)
  })

  test('is of a session that is still planned, also where it is opened at the same moment', async () => {
    const { sessionId: held } = await room.open()
    const late = await first.call(room.facilitator.cookie, startRehearsal, {
      params: params(held),
      body: { withInvited: false },
    })
    expect(late.failure).toMatchObject({ reason: 'session-not-planned' })
    const nobodys = { params: params(newId(SessionId)), body: { withInvited: false } }
    expect((await first.call(room.facilitator.cookie, startRehearsal, nobodys)).status).toBe(404)
    for (let round = 0; round < 4; round++) {
      const sessionId = await first.make.session({ projectId: room.projectId })
      const host = await room.enter(room.facilitator, sessionId)
      await Promise.all([
        host.command(host.stream('stage'), { type: 'session.open' }),
        second.call(room.facilitator.cookie, startRehearsal, {
          params: params(sessionId),
          body: { withInvited: false },
        }),
      ])
      await host.until('the session to be open', (client) => client.stage().lifecycle.phase === 'open')
      expect(await db().rehearsal.count({ where: { sessionId, endedAt: null } })).toBe(0)
    }
  })
})
