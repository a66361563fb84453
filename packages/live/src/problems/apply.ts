import type { Event } from '../events.ts'
import { withLastClosed } from '../last-closed.ts'
import { limits } from '../limits.ts'
import type { OwnProblems, Problem, ProblemsState } from './model.ts'

export function applyProblems(problems: ProblemsState, event: Event): ProblemsState {
  const { seq, at, actor: by } = event
  if (by === null) return problems
  switch (event.type) {
    case 'problem.reported': {
      const { kind, hasWords, line } = event
      return [...problems, { seq, by, at, kind, hasWords, line, takenBy: null, answers: [], closed: null }]
    }
    case 'problem.taken':
      return change(problems, event.problem, () => ({ takenBy: by }))
    case 'problem.answered':
      // Who answers sees to it, unless somebody does already.
      return change(problems, event.problem, ({ answers, takenBy }) => ({
        takenBy: takenBy ?? by,
        answers: [...answers, { seq, by, at }],
      }))
    case 'problem.closed':
      return withLastClosed(
        change(problems, event.problem, () => ({ closed: { by, at } })),
        limits.closedProblems,
      )
    default:
      return problems
  }
}

const change = (problems: ProblemsState, seq: number, how: (problem: Problem) => Partial<Problem>): ProblemsState =>
  problems.map((problem) => (problem.seq === seq ? { ...problem, ...how(problem) } : problem))

export function applyOwnProblems(problems: OwnProblems, event: Event): OwnProblems {
  if (event.type !== 'problem.told' || event.actor === null) return problems
  const { seq, at, actor: by, problem, kind, step } = event
  const others = problems.filter((other) => other.problem !== problem)
  const known = problems.find((other) => other.problem === problem)
  const before = known ?? { problem, kind, at, takenBy: null, answers: [], closedBy: null }
  const after = {
    reported: before,
    taken: { ...before, takenBy: by },
    answered: { ...before, takenBy: before.takenBy ?? by, answers: [...before.answers, { seq, by, at }] },
    closed: { ...before, closedBy: by },
  }[step]
  return [...others.slice(1 - limits.ownProblems), after]
}
