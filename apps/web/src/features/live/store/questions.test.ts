import { ann, ben, facilitator } from '@muster/live/testing/make'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveStore } from './live-store.ts'
import { makeTestHall, projectId, sessionId } from './test-hall.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const settled = () => vi.advanceTimersByTimeAsync(0)

async function enter() {
  const { hall, line } = makeTestHall(ann)
  hall.command({ type: 'questions.allow-nameless', allowed: true }, facilitator)
  const store = createLiveStore({ line, projectId, sessionId, device: '90000000-0000-4000-8000-000000000001' })
  store.join()
  hall.connect()
  await settled()
  return { hall, store }
}
const ask = { type: 'question.ask', text: 'Why?', nameless: true } as const

test.each([
  ['by the answer', { broadcasts: true, answers: false }],
  ['by the event alone, where the answer is lost', { broadcasts: false, answers: true }],
])('whose a question without a name is, its author knows %s', async (_name, losing) => {
  const { hall, store } = await enter()
  hall.losing = losing
  await Promise.all([store.give(ask), settled()])
  hall.losing = { broadcasts: false, answers: false }
  hall.command(ask, ben)
  expect([...store.getState().askedQuestions]).toEqual([2])
})

test('a vote shows at once, and is taken back where it is refused', async () => {
  const { hall, store } = await enter()
  const voting = store.upvote(2, true)
  expect([...store.getState().ownUpvotes]).toEqual([2])
  await voting
  hall.refusingVotes = { code: 'REFUSED', reason: 'question-answered' }
  await store.upvote(2, false)
  expect([...store.getState().ownUpvotes]).toEqual([2])
  expect(store.getState().refusal?.failure.reason).toBe('question-answered')
})

test('who comes back finds the votes so far, their own, and what they asked', async () => {
  const { hall, store } = await enter()
  hall.drop()
  const voting = store.upvote(5, true)
  hall.questions = { votes: { 3: 7, 4: 2 }, own: [3, 5], asked: [4] }
  const back = store.upvote(3, false)
  hall.connect()
  await settled()
  await Promise.all([voting, back])
  const { upvotes, ownUpvotes, askedQuestions } = store.getState()
  expect([...upvotes]).toEqual([
    [3, 7],
    [4, 2],
  ])
  expect([...ownUpvotes]).toEqual([5])
  expect([...askedQuestions]).toEqual([4])
  hall.listener()?.upvotes({ votes: { 4: 1 } })
  expect(store.getState().upvotes.get(4)).toBe(1)
})
