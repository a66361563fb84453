import { personOf } from '../actor.ts'
import { accept, type Decision, type Request, refuse } from '../decision.ts'
import { limits } from '../limits.ts'
import type { ProblemsCommand, ProblemsState } from './model.ts'

/** Anybody in the room reports a problem, one of a kind at a time; those who run the session see to it. */
export function decideProblems(problems: ProblemsState, { actor, command, facts }: Request<ProblemsCommand>): Decision {
  const me = personOf(actor)
  if (command.type === 'problem.report') {
    const { kind, text } = command
    if (kind === 'other' && text === undefined) return refuse('words-needed')
    const open = problems.filter(({ by, closed }) => by === me && closed === null)
    if (open.some((other) => other.kind === kind)) return refuse('already-reported')
    const event = { type: 'problem.reported', v: 1, kind, hasWords: text !== undefined, line: facts.line } as const
    return { ok: true, events: [text === undefined ? { event } : { event, words: text }] }
  }
  const problem = problems.find(({ seq }) => seq === command.problem)
  if (!problem) return refuse('unknown-problem')
  const isOwn = problem.by === me
  if (command.type === 'problem.withdraw' && !isOwn) return refuse('unknown-problem')
  if (problem.closed) return refuse('problem-closed')
  const about = { v: 1, problem: problem.seq, author: problem.by, kind: problem.kind } as const
  switch (command.type) {
    case 'problem.take':
      return problem.takenBy === me ? refuse('already-taken') : accept({ type: 'problem.taken', ...about })
    case 'problem.answer':
      if (problem.answers.length >= limits.answersOfProblem) return refuse('too-many-answers')
      return { ok: true, events: [{ event: { type: 'problem.answered', ...about }, words: command.text }] }
    case 'problem.close':
    case 'problem.withdraw':
      return accept({ type: 'problem.closed', ...about })
  }
}
