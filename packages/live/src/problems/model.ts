import { PersonId } from '@muster/contracts/ids'
import { filledProse } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'
import { Room } from '../protocol/person-card.ts'

/** What somebody may have a problem with; `other` is said in their own words. */
export const problemKinds = ['cannot-hear', 'cannot-see', 'wrong-name', 'other'] as const
export const ProblemKind = z.enum(problemKinds)
export type ProblemKind = z.output<typeof ProblemKind>

/** What the server knows of the line of somebody who reports: how it travels, how long an answer takes, in which room they are. */
export const LineFacts = z.object({
  way: z.enum(['websocket', 'polling']),
  roundTripMs: z.int().nonnegative().nullable(),
  room: Room,
})
export type LineFacts = z.output<typeof LineFacts>

const seq = z.int().positive()
const problem = seq.max(2 ** 31 - 1)
const Answer = z.object({ seq, by: PersonId, at: z.int() })

/**
 * A problem as those who run the session see it, known by the `seq` of its report. `hasWords`: the person said more, in the words of
 * that event. `line` is null where nothing was known.
 */
export const Problem = z.object({
  seq,
  by: PersonId,
  at: z.int(),
  kind: ProblemKind,
  hasWords: z.boolean(),
  line: LineFacts.nullable(),
  takenBy: PersonId.nullable(),
  answers: z.array(Answer),
  closed: z.object({ by: PersonId, at: z.int() }).nullable(),
})
export type Problem = z.output<typeof Problem>
export const ProblemsState = z.array(Problem)
export type ProblemsState = z.output<typeof ProblemsState>

/** The same as its person sees it; `answers` are known by their `seq` on that person's own stream. */
export const OwnProblem = z.object({
  problem: seq,
  kind: ProblemKind,
  at: z.int(),
  takenBy: PersonId.nullable(),
  answers: z.array(Answer),
  closedBy: PersonId.nullable(),
})
export type OwnProblem = z.output<typeof OwnProblem>
export const OwnProblems = z.array(OwnProblem)
export type OwnProblems = z.output<typeof OwnProblems>

export const ProblemText = filledProse(limits.problemLength)

/** On the stream of those who run the session, which who reports does not read. */
export const problemsCommands = [
  z.object({ type: z.literal('problem.report'), kind: ProblemKind, text: ProblemText.optional() }),
  /** One's own: it works again. */
  z.object({ type: z.literal('problem.withdraw'), problem }),
  z.object({ type: z.literal('problem.take'), problem }),
  z.object({ type: z.literal('problem.answer'), problem, text: ProblemText }),
  z.object({ type: z.literal('problem.close'), problem }),
] as const
const ProblemsCommand = z.union(problemsCommands)
export type ProblemsCommand = z.output<typeof ProblemsCommand>

/** Whose problem it is, and which: what was done about it is told on their stream. */
const about = { problem: seq, author: PersonId, kind: ProblemKind }

export const problemsEvents = [
  event('problem.reported', 1, { kind: ProblemKind, hasWords: z.boolean(), line: LineFacts.nullable() }),
  event('problem.taken', 1, about),
  event('problem.answered', 1, about),
  event('problem.closed', 1, about),
  /** On the stream of whose problem it is: what became of it. */
  event('problem.told', 1, {
    problem: seq,
    kind: ProblemKind,
    step: z.enum(['reported', 'taken', 'answered', 'closed']),
  }),
] as const
