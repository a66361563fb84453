import type { Failure } from '@muster/contracts/errors'
import { DeckId } from '@muster/contracts/ids'
import { ann, ben, facilitator, makeDeckId, makePollId } from '@muster/live/testing/make'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLiveStore } from './live-store.ts'
import { isHandUp, isUnderWay, stageOf } from './selectors.ts'
import { card, makeTestHall, projectId, sessionId, stageId } from './test-hall.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const settled = () => vi.advanceTimersByTimeAsync(0)
const soon = () => vi.advanceTimersByTimeAsync(20_000)

async function enter(actor = ann) {
  const { hall, line } = makeTestHall(actor)
  const store = createLiveStore({ line, projectId, sessionId, device: '90000000-0000-4000-8000-000000000001' })
  store.join()
  hall.connect()
  await settled()
  return { hall, store }
}

const said = ({ getState }: Awaited<ReturnType<typeof enter>>['store']) => {
  const { replica } = getState()
  return stageOf(getState()).chat.messages.map(({ seq }) => replica.streams.get(stageId)?.words[seq])
}
const asked = ({ hall }: Awaited<ReturnType<typeof enter>>, name: string) =>
  hall.asked.filter((request) => request.name === name)

describe('coming in', () => {
  test('who joins sees the stage as it is', async () => {
    const { hall, line } = makeTestHall()
    hall.command({ type: 'session.open' })
    hall.command({ type: 'deck.present', deckId: makeDeckId(1), page: 3 })
    const store = createLiveStore({ line, projectId, sessionId, device: '90000000-0000-4000-8000-000000000001' })
    expect(store.getState().connection).toBe('connecting')
    store.join()
    hall.connect()
    await settled()
    expect(store.getState().connection).toBe('live')
    expect(stageOf(store.getState()).deck?.page).toBe(3)
  })

  test('who comes back to a page that was loaded anew finds the votes so far, and their own', async () => {
    const { hall, line } = makeTestHall()
    const tally = { kind: 'choice' as const, counts: [2, 1], ballots: 3 }
    hall.polls = [
      { pollId: makePollId(1), result: { tally, written: [] }, own: choose(1) },
      { pollId: makePollId(2), result: { tally, written: [] }, own: null },
    ]
    const store = createLiveStore({ line, projectId, sessionId, device: '90000000-0000-4000-8000-000000000001' })
    store.join()
    hall.connect()
    await settled()
    const { results, ballots } = store.getState()
    expect(results.get(makePollId(1))?.tally).toEqual(tally)
    expect([...ballots]).toEqual([[makePollId(1), choose(1)]])
  })

  test('the server’s clock counts, not the machine’s', async () => {
    const { hall, line } = makeTestHall()
    hall.aheadMs = 90_000
    const store = createLiveStore({ line, projectId, sessionId, device: '90000000-0000-4000-8000-000000000001' })
    store.join()
    hall.connect()
    await settled()
    expect(store.serverNow() - Date.now()).toBe(90_000)
  })

  test.each<[string, Failure, string]>([
    ['somebody of no role here is refused', { code: 'FORBIDDEN', reason: 'not-allowed' }, 'refused'],
    ['an expired sign-in is refused', { code: 'UNAUTHENTICATED' }, 'refused'],
    ['an old page has to be loaded anew', { code: 'PROTOCOL_VERSION', params: { server: 2 } }, 'outdated'],
    ['a server that is starting is asked again', { code: 'UNAVAILABLE' }, 'live'],
  ])('%s', async (_, failure, after) => {
    const { hall, line } = makeTestHall()
    hall.refusing = failure
    const store = createLiveStore({ line, projectId, sessionId, device: '90000000-0000-4000-8000-000000000001' })
    store.join()
    hall.connect()
    await settled()
    hall.refusing = null
    await soon()
    expect(store.getState().connection).toBe(after)
  })

  test('who comes and goes is told for as long as anything shows it', async () => {
    const { hall, store } = await enter()
    const names = () => [...store.getState().people.values()].map(({ name }) => name)
    const asked = () => hall.asked.flatMap(({ name, input }) => (name === 'people' ? [input] : []))
    expect(asked()).toEqual([])
    const stops = [store.watchPeople(), store.watchPeople()]
    await settled()
    expect(names()).toEqual(['Ann'])
    hall.listener()?.presence({ joined: [card(ben, 'Ben')], left: [ann.personId] })
    expect(names()).toEqual(['Ben'])
    stops[0]?.()
    stops[0]?.()
    expect(names()).toEqual(['Ben'])
    hall.drop()
    hall.connect()
    await settled()
    expect(names()).toEqual(['Ann'])
    stops[1]?.()
    expect(names()).toEqual([])
    hall.listener()?.presence({ joined: [card(ben, 'Ben')], left: [] })
    expect(names()).toEqual([])
    expect(asked()).toEqual([{ isWatching: true }, { isWatching: true }, { isWatching: false }])
  })

  test('how many are there is told to everybody', async () => {
    const { hall, store } = await enter()
    expect(store.getState().here).toBeNull()
    hall.listener()?.headcount({ here: 12 })
    expect(store.getState().here).toBe(12)
  })

  test('a role that somebody was given in the middle of it shows at once', async () => {
    const { hall, store } = await enter()
    hall.listener()?.me({ ...ann, may: { ...ann.may, run: true } })
    expect(store.getState().me?.may.run).toBe(true)
  })
})

describe('a lost connection', () => {
  test('is come back from, to the same room, with what was missed', async () => {
    const { hall, store } = await enter()
    hall.command({ type: 'session.open' })
    hall.drop()
    expect(store.getState().connection).toBe('reconnecting')
    hall.command({ type: 'chat.say', text: 'Said meanwhile' }, ben)
    hall.connect()
    await settled()
    expect(store.getState().connection).toBe('live')
    expect(said(store)).toEqual(['Said meanwhile'])
    expect(asked({ hall, store }, 'join').at(-1)?.input).toMatchObject({ resume: { [stageId]: 1 } })
  })

  test('what was said meanwhile goes out once when back', async () => {
    const { hall, store } = await enter()
    hall.drop()
    const answer = store.give({ type: 'chat.say', text: 'Am I still here?' })
    await soon()
    expect(asked({ hall, store }, 'command')).toEqual([])
    expect(store.getState().replica.pending).toHaveLength(1)
    hall.connect()
    await settled()
    await expect(answer).resolves.toEqual({ ok: true })
    expect(said(store)).toEqual(['Am I still here?'])
    expect(store.getState().replica.pending).toEqual([])
  })

  test('a command whose answer was lost does not happen twice', async () => {
    const { hall, store } = await enter()
    hall.losing = { answers: true, broadcasts: true }
    const answer = store.give({ type: 'chat.say', text: 'Once' })
    await settled()
    hall.drop()
    hall.losing = { answers: false, broadcasts: false }
    hall.connect()
    await settled()
    await expect(answer).resolves.toEqual({ ok: true })
    expect(said(store)).toEqual(['Once'])
  })

  test('a command whose moment has passed is refused with the reason', async () => {
    const { hall, store } = await enter()
    hall.command({ type: 'session.open' })
    hall.drop()
    const answer = store.give({ type: 'hand.raise' })
    hall.command({ type: 'session.end' })
    hall.connect()
    await settled()
    await expect(answer).resolves.toEqual({ ok: false, failure: { code: 'REFUSED', reason: 'session-ended' } })
    expect(store.getState().refusal?.failure.reason).toBe('session-ended')
    expect(isHandUp(store.getState())).toBe(false)
  })

  test('a vote goes out when back; the last one counts', async () => {
    const { hall, store } = await enter()
    hall.drop()
    const first = store.vote(makePollId(1), choose(0))
    const second = store.vote(makePollId(1), choose(1))
    hall.connect()
    await settled()
    await expect(Promise.all([first, second])).resolves.toEqual([{ ok: true }, { ok: true }])
    expect(asked({ hall, store }, 'vote').map(({ input }) => input)).toEqual([
      { pollId: makePollId(1), ballot: choose(1) },
    ])
    expect(store.getState().ballots.get(makePollId(1))).toEqual(choose(1))
  })

  test('a vote that has not gone out yet is not undone by what the server knew before', async () => {
    const { hall, store } = await enter()
    hall.drop()
    const answer = store.vote(makePollId(1), choose(1))
    hall.polls = [
      {
        pollId: makePollId(1),
        result: { tally: { kind: 'choice', counts: [1, 0], ballots: 1 }, written: [] },
        own: choose(0),
      },
    ]
    hall.losing.answers = false
    hall.connect()
    await settled()
    await answer
    expect(store.getState().ballots.get(makePollId(1))).toEqual(choose(1))
  })
})

describe('a gap', () => {
  test('an event that overtook another waits until the missing one was asked for', async () => {
    const { hall, store } = await enter()
    hall.losing.broadcasts = true
    hall.command({ type: 'chat.say', text: 'First' }, ben)
    hall.losing.broadcasts = false
    hall.command({ type: 'chat.say', text: 'Second' }, ben)
    await settled()
    expect(said(store)).toEqual(['First', 'Second'])
    expect(asked({ hall, store }, 'since').map(({ input }) => input)).toEqual([{ streamId: stageId, afterSeq: 0 }])
  })

  test('a lost last event shows at the second announcement of the heads', async () => {
    const { hall, store } = await enter()
    hall.losing.broadcasts = true
    hall.command({ type: 'chat.say', text: 'The last word' }, ben)
    for (const _ of [1, 2]) hall.listener()?.heads({ heads: { [stageId]: 1 } })
    await settled()
    expect(said(store)).toEqual(['The last word'])
  })
})

describe('the end of being there', () => {
  test('who is put out stays out, and what waited is answered', async () => {
    const { hall, store } = await enter()
    hall.losing.answers = true
    hall.losing.broadcasts = true
    const answer = store.give({ type: 'chat.say', text: 'Too late' })
    hall.listener()?.evicted({ reason: 'not-allowed' })
    await soon()
    await expect(answer).resolves.toMatchObject({ ok: false, failure: { reason: 'not-in-room' } })
    expect(store.getState()).toMatchObject({ connection: 'evicted', eviction: 'not-allowed' })
  })

  test('an event of a newer program asks for a reload', async () => {
    const { hall, store } = await enter()
    const event = { seq: 1, at: 0, actor: null, commandId: null, v: 2, type: 'session.opened' } as const
    // @ts-expect-error A version that this program does not know.
    hall.listener()?.events({ streamId: stageId, events: [event], words: {} })
    expect(store.getState().connection).toBe('outdated')
  })

  test('who finds the room locked waits on an open line, and comes in once let in', async () => {
    const { hall, line } = makeTestHall()
    hall.refusing = { code: 'REFUSED', reason: 'room-locked' }
    const store = createLiveStore({ line, projectId, sessionId, device: '90000000-0000-4000-8000-000000000001' })
    store.join()
    hall.connect()
    await settled()
    expect(store.getState().connection).toBe('waiting')
    expect(hall.listener()).not.toBeNull()
    hall.drop()
    expect(store.getState().connection).toBe('waiting')
    hall.connect()
    await settled()
    hall.refusing = null
    hall.listener()?.door({ isOpen: true })
    await settled()
    expect(store.getState().connection).toBe('live')
  })

  test('leaving tells the server, and joining again comes back in', async () => {
    const { hall, store } = await enter()
    const leaving = store.leave()
    await soon()
    await leaving
    expect(asked({ hall, store }, 'leave')).toHaveLength(1)
    expect(store.getState().connection).toBe('left')
    store.join()
    hall.connect()
    await settled()
    expect(store.getState().connection).toBe('live')
  })

  test('who leaves is out at once, whatever the server says, and leaves only once', async () => {
    const { hall, store } = await enter()
    hall.losing.answers = true
    void store.leave()
    expect(store.getState().connection).toBe('left')
    await store.leave()
    expect(asked({ hall, store }, 'leave')).toHaveLength(1)
    await soon()
    expect(hall.listener()).toBeNull()
  })

  test('a page that is shown again at once (as React does in development) stays in the room', async () => {
    const { hall, store } = await enter()
    const leaving = store.leave()
    store.join()
    hall.connect()
    await soon()
    await leaving
    expect(store.getState().connection).toBe('live')
  })
})

test('a button waits while its command is under way', async () => {
  const { hall, store } = await enter(facilitator)
  hall.losing = { answers: true, broadcasts: true }
  void store.give({ type: 'deck.present', deckId: DeckId.parse(makeDeckId(1)), page: 1 })
  expect(isUnderWay(store.getState(), 'deck.present')).toBe(true)
})

const choose = (option: number) => ({ kind: 'choice' as const, choices: [option] })
const votes = (counts: number[], ballots: number) => ({
  pollId: makePollId(1),
  tally: { kind: 'choice' as const, counts, ballots },
  written: [],
})

test('tallies never count backwards', async () => {
  const { hall, store } = await enter()
  hall.listener()?.tally(votes([2, 1], 3))
  hall.listener()?.tally(votes([1, 0], 1))
  expect(store.getState().results.get(makePollId(1))?.tally.ballots).toBe(3)
})
