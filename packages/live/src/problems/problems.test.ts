import { describe, expect, it } from 'vitest'
import type { Folded } from '../advance.ts'
import { advance } from '../advance.ts'
import { Command } from '../commands.ts'
import { limits } from '../limits.ts'
import {
  after,
  ann,
  ben,
  facilitator,
  listener,
  makeFacts,
  outcome,
  type Step,
  speaker,
  system,
} from '../testing/make.ts'
import { listWordSeqs } from '../words.ts'
import { applyOwnProblems } from './apply.ts'

const line = { way: 'polling', roundTripMs: 900, room: 'stage' } as const
const report = (who = ann, more: object = { kind: 'cannot-hear' }): Step => [
  who,
  { type: 'problem.report', ...more },
  { line },
]
const about = (type: string, by: Step[0] = facilitator, problem = 1): Step => [by, { type: `problem.${type}`, problem }]
const answer: Step = [facilitator, { type: 'problem.answer', problem: 1, text: 'Join the call below the stage' }]
const staff = (...steps: Step[]) => after('staff', ...steps)
const problemsOf = ({ state }: Folded) => (state.kind === 'staff' ? state.problems : [])

describe('what becomes of a problem', () => {
  it.each<[string, Step[], Step, string]>([
    ['a participant reports one', [], report(), 'problem.reported'],
    ['a speaker as well', [], report(speaker), 'problem.reported'],
    ['not who may only listen', [], report(listener), 'not-allowed'],
    ['not the same twice', [report()], report(), 'already-reported'],
    ['another', [report()], report(ann, { kind: 'wrong-name' }), 'problem.reported'],
    ['the same of somebody else', [report()], report(ben), 'problem.reported'],
    ['the same again once it was over', [report(), about('close')], report(), 'problem.reported'],
    ['another one needs words', [], report(ann, { kind: 'other' }), 'words-needed'],
    ['and has them', [], report(ann, { kind: 'other', text: 'All is blue' }), 'problem.reported'],
    ['staff take it', [report()], about('take'), 'problem.taken'],
    ['not twice', [report(), about('take')], about('take'), 'already-taken'],
    ['a participant takes nothing', [report()], about('take', ben), 'not-allowed'],
    ['nor does a speaker', [report()], about('take', speaker), 'not-allowed'],
    ['staff answer', [report()], answer, 'problem.answered'],
    ['and close', [report()], about('close'), 'problem.closed'],
    ['a closed one is not answered', [report(), about('close')], answer, 'problem-closed'],
    ['nor closed', [report(), about('close')], about('close'), 'problem-closed'],
    ['who reported it takes it back', [report()], about('withdraw', ann), 'problem.closed'],
    ['nobody else does, nor learns that it exists', [report()], about('withdraw', ben), 'unknown-problem'],
    ['what was never reported', [], about('close'), 'unknown-problem'],
    ['the server does none of this', [report()], about('close', system), 'not-allowed'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(staff(...before), step)).toBe(expected)
  })

  it('those who run the session see who it is, what is known of the line, and who sees to it', () => {
    expect(problemsOf(staff(report(), answer))).toMatchObject([
      { seq: 1, by: ann.personId, kind: 'cannot-hear', line, takenBy: facilitator.personId, answers: [{ seq: 2 }] },
    ])
  })

  it('of those that are over only the last are kept, and all that are open', () => {
    const many = Array.from({ length: limits.closedProblems + 5 }, (_, index): Step[] => [
      report(),
      about('close', facilitator, 2 * index + 2),
    ])
    const problems = problemsOf(staff(report(ben), ...many.flat()))
    expect(problems).toHaveLength(limits.closedProblems + 1)
    expect(problems.filter(({ closed }) => closed === null).map(({ by }) => by)).toEqual([ben.personId])
  })

  it('what was said and answered travels with the state', () => {
    const words = report(ann, { kind: 'other', text: 'All is blue' })
    const told = advance(staff(), { actor: ann, command: Command.parse(words[1]), commandId: null }, makeFacts())
    if (!told.ok) throw new Error(told.reason)
    expect(told.placed.map((placed) => placed.words)).toEqual(['All is blue'])
    expect(listWordSeqs(told.stream.state)).toEqual([1])
    expect(listWordSeqs(staff(report(), answer).state)).toEqual([2])
  })
})

it('the person sees on their own stream what became of it', () => {
  const told = { v: 1, type: 'problem.told', problem: 7, kind: 'other', commandId: null } as const
  const fay = facilitator.personId
  const steps = [
    { ...told, seq: 1, at: 10, actor: ann.personId, step: 'reported' },
    { ...told, seq: 2, at: 20, actor: fay, step: 'taken' },
    { ...told, seq: 3, at: 30, actor: fay, step: 'answered' },
    { ...told, seq: 4, at: 40, actor: fay, step: 'closed' },
  ] as const
  expect(steps.reduce<ReturnType<typeof applyOwnProblems>>(applyOwnProblems, [])).toEqual([
    { problem: 7, kind: 'other', at: 10, takenBy: fay, answers: [{ seq: 3, by: fay, at: 30 }], closedBy: fay },
  ])
})
