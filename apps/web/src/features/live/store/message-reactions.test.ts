import { ann } from '@muster/live/testing/make'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveStore } from './live-store.ts'
import { makeTestHall, projectId, sessionId, stageId } from './test-hall.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const settled = () => vi.advanceTimersByTimeAsync(0)

async function enter() {
  const { hall, line } = makeTestHall(ann)
  const store = createLiveStore({ line, projectId, sessionId, device: '90000000-0000-4000-8000-000000000001' })
  store.join()
  hall.connect()
  await settled()
  return { hall, store, known: () => store.getState().reactions[stageId] }
}

test('a sign shows at once, and is taken back where it is refused', async () => {
  const { hall, store, known } = await enter()
  const reacting = store.react(stageId, 2, 'heart', true)
  expect(known()?.own).toEqual({ 2: ['heart'] })
  await reacting
  hall.refusingVotes = { code: 'REFUSED', reason: 'chat-closed' }
  await store.react(stageId, 2, 'laugh', true)
  expect(known()?.own).toEqual({ 2: ['heart'] })
  expect(store.getState().refusal?.failure.reason).toBe('chat-closed')
})

test('what is told of a message replaces what was known of it, and of no other', async () => {
  const { hall, known } = await enter()
  hall.listener()?.reacted({ streamId: stageId, counts: { 2: { heart: 2 }, 3: { laugh: 1 } } })
  hall.listener()?.reacted({ streamId: stageId, counts: { 2: {} } })
  expect(known()?.counts).toEqual({ 2: {}, 3: { laugh: 1 } })
})

test('who comes back learns how the signs stand now; what is still on its way from here stays as it is', async () => {
  const { hall, store, known } = await enter()
  hall.listener()?.reacted({ streamId: stageId, counts: { 2: { heart: 2 }, 8: { laugh: 1 } } })
  hall.drop()
  const reacting = [store.react(stageId, 9, 'surprise', true), store.react(stageId, 8, 'heart', false)]
  hall.reactions = { counts: { 9: { heart: 1 } }, own: { 8: ['heart', 'laugh'], 9: ['heart'] } }
  hall.connect()
  await store.learnReactions(stageId, 5)
  expect(known()?.counts).toEqual({ 2: { heart: 2 }, 9: { heart: 1 } })
  expect(known()?.own).toEqual({ 8: ['laugh'], 9: ['heart', 'surprise'] })
  await settled()
  await Promise.all(reacting)
})
