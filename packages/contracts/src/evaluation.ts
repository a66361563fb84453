import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ProjectId } from './ids.ts'
import { Instant, line, prose } from './text.ts'

/** A rating goes from 1 to this. */
export const mostStars = 5

/** An evaluation has at most so many questions. */
export const mostQuestions = 30

export const questionKinds = ['rating', 'text'] as const
export const Question = z.object({
  id: z.uuid(),
  kind: z.enum(questionKinds),
  text: line(300),
  required: z.boolean(),
})
export type Question = z.output<typeof Question>

/** The questions of a project’s evaluation, and until when they may be answered, exactly that included. */
export const EvaluationInput = z.object({
  questions: z.array(Question).min(1).max(mostQuestions),
  closesAt: Instant,
})
export type EvaluationInput = z.output<typeof EvaluationInput>

export const Answer = z.union([
  z.strictObject({ questionId: z.uuid(), rating: z.int().min(1).max(mostStars) }),
  z.strictObject({ questionId: z.uuid(), text: prose(4000) }),
])
export type Answer = z.output<typeof Answer>

/** What is wrong with answers to these questions, by the question; used by the server and by the form. */
export function answerIssues(questions: readonly Question[], answers: readonly Answer[]) {
  const issues: { path: string; code: string }[] = []
  const known = new Map(questions.map((question) => [question.id, question]))
  const given = new Set<string>()
  for (const answer of answers) {
    const { questionId } = answer
    const kind = known.get(questionId)?.kind
    if (kind === undefined) issues.push({ path: questionId, code: 'unknown-question' })
    else if (kind !== ('rating' in answer ? 'rating' : 'text')) issues.push({ path: questionId, code: 'wrong-kind' })
    else if (given.has(questionId)) issues.push({ path: questionId, code: 'answered-twice' })
    else if ('rating' in answer || answer.text !== '') given.add(questionId)
  }
  for (const { id, required } of questions) if (required && !given.has(id)) issues.push({ path: id, code: 'empty' })
  return issues
}

/** `to-come`: no session has begun yet. */
export const EvaluationState = z.enum(['to-come', 'open', 'closed'])

const Form = EvaluationInput.extend({ state: EvaluationState, revision: z.int() })

export const Evaluation = z.object({
  /** Whether the attendance rule asks for it: then nobody gets a certificate without. */
  asked: z.boolean(),
  form: Form.nullable(),
  /** When the person who asks answered it; their answers, until they can no longer be told from others’. */
  own: z.object({ doneAt: z.string().nullable(), answers: z.array(Answer).nullable() }),
})
export type Evaluation = z.output<typeof Evaluation>

const byProject = z.object({ projectId: ProjectId })

export const getEvaluation = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/evaluation',
  action: 'project.read',
  summary: 'The evaluation form of a project, and what the person who asks answered',
  params: byProject,
  reply: Evaluation,
})

export const setEvaluation = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/evaluation',
  action: 'evaluation.edit',
  audit: ['evaluation.edit'],
  summary:
    'Write the evaluation form, as it was at the revision read (null: there was none; `changed-meanwhile`); once somebody has answered, its questions stay (`evaluation-answered`)',
  params: byProject,
  body: EvaluationInput.extend({ revision: z.int().nullable() }),
  reply: Evaluation,
})

export const removeEvaluation = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/evaluation',
  action: 'evaluation.edit',
  audit: ['evaluation.remove'],
  summary: 'Remove the evaluation form; refused once somebody has answered it (`evaluation-answered`)',
  params: byProject,
  reply: z.object({}),
})

export const answerEvaluation = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/evaluation/mine',
  action: 'evaluation.answer',
  audit: ['evaluation.answer'],
  summary:
    'Answer the evaluation, or answer it anew until it closes. That one did is kept with one’s name, what one said apart from it',
  params: byProject,
  body: z.object({ answers: z.array(Answer).max(30) }),
  reply: Evaluation,
})

const Counts = z.array(z.int())
export const QuestionResult = z.discriminatedUnion('kind', [
  /** How often each rating was given, from 1 on. */
  z.object({ id: z.uuid(), kind: z.literal('rating'), text: z.string(), counts: Counts }),
  z.object({
    id: z.uuid(),
    kind: z.literal('text'),
    text: z.string(),
    texts: z.array(z.object({ answerId: z.uuid(), text: z.string() })),
  }),
])
export type QuestionResult = z.output<typeof QuestionResult>

/** Fewer answers than this are not shown: they would be somebody’s in particular. */
export const fewestShown = 3

export const getEvaluationResults = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/evaluation/results',
  action: 'evaluation.results',
  summary:
    'What was answered, without names: counts and texts. Null until the form has closed, and while too few have answered',
  params: byProject,
  reply: z.object({ participants: z.int(), answered: z.int(), results: z.array(QuestionResult).nullable() }),
})

export const eraseAnswerText = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/evaluation/answers/:answerId/:questionId',
  action: 'evaluation.edit',
  audit: ['evaluation.erase-text'],
  summary: 'Erase one text that was answered, such as one that names somebody',
  params: byProject.extend({ answerId: z.uuid(), questionId: z.uuid() }),
  reply: z.object({}),
})
