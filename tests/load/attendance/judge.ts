// Judges people in a process of its own, told by the benchmark (see answer-bench.ts) whose work it does.
import { assessAll, type PersonInput } from '@muster/attendance/assess-all'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { answerBench } from '../answer-bench.ts'
import { type FloorIntervals, sumFloor } from '../floors/attendance-floor.ts'
import { makePerson, programme, toFloor } from './crowd.ts'

export type Engine = 'product' | 'floor'
/** Prepares so many people, or judges those prepared. */
export type JudgeCommand = { kind: 'prepare'; engine: Engine; people: number } | { kind: 'judge' }
/** How long it took, and a figure that depends on everybody, so that nothing can be left out. */
export type Judged = { tookMs: number; sum: number }

const judges: { [Name in Engine]: (people: readonly PersonInput[]) => () => number } = {
  product: (people) => () => {
    let sum = 0
    for (const { assessment } of assessAll({ programme, policy: referencePolicy, people }))
      for (const { arithmetic } of assessment.sessions)
        sum += (arithmetic?.low.presentMs ?? 0) + (arithmetic?.high.presentMs ?? 0)
    return sum
  },
  floor(people) {
    const known: readonly (readonly FloorIntervals[])[] = people.map(toFloor)
    return () => {
      let sum = 0
      for (const sessions of known)
        for (const [index, intervals] of sessions.entries()) {
          const window = programme[index]?.scheduled
          if (!window) continue
          const { low, high } = sumFloor(intervals, window.startMs, window.endMs)
          sum += low + high
        }
      return sum
    }
  },
}

let judge: (() => number) | null = null

answerBench<JudgeCommand>((command): Judged | null => {
  if (command.kind === 'prepare') {
    judge = judges[command.engine](Array.from({ length: command.people }, (_, index) => makePerson(index)))
    return null
  }
  if (judge === null) throw new Error('nobody to judge')
  const startedAt = performance.now()
  const sum = judge()
  return { tookMs: performance.now() - startedAt, sum }
})
