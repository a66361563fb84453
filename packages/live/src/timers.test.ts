import { expect, it } from 'vitest'
import { advance } from './advance.ts'
import {
  after,
  facilitator,
  makeFacts,
  makeGroupId,
  openStage,
  type Step,
  stageOf,
  start,
  system,
} from './testing/make.ts'
import { listTimers } from './timers.ts'

const prompt: Step = [system, { type: 'session.prompt-end', endsItselfAt: start + 5000 }]
const rooms = [{ groupId: makeGroupId(1), name: 'A', members: [] }]
const groups: Step = [facilitator, { type: 'groups.open', rooms, forMs: 3000 }]
const untimed: Step = [facilitator, { type: 'groups.open', rooms, forMs: null }]

it.each<[string, Step[], number[]]>([
  ['a quiet session needs none', [], []],
  ['a session that was prompted for ends by itself', [prompt], [start + 5000]],
  ['groups with a time close by themselves', [groups], [start + 3000]],
  ['groups without one do not', [untimed], []],
  ['both', [groups, prompt], [start + 5000, start + 3000]],
])('timers: %s', (_name, steps, expected) => {
  expect(listTimers(stageOf(openStage(...steps))).map(({ dueAt }) => dueAt)).toEqual(expected)
})

it('a stage that is over needs no timer', () => {
  const over = after('stage', [facilitator, { type: 'session.open' }], groups, prompt, [
    facilitator,
    { type: 'session.end' },
  ])
  expect(listTimers(stageOf(over))).toEqual([])
})

it('what a timer commands is accepted when it is due, and not a moment before', () => {
  const stream = openStage(groups, prompt)
  for (const { dueAt, command } of listTimers(stageOf(stream))) {
    const at = (now: number) => advance(stream, { actor: system, command, commandId: null }, makeFacts({ now }))
    expect(at(dueAt - 1)).toEqual({ ok: false, reason: 'not-due' })
    expect(at(dueAt)).toMatchObject({ ok: true })
  }
})
