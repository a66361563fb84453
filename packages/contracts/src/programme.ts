import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonId, ProjectId, SessionId } from './ids.ts'
import { DecisionReason, HttpsUrl, Instant, line, prose } from './text.ts'

export const sessionKinds = ['opening', 'presentation', 'discussion', 'site-visit', 'break', 'closing'] as const
export const SessionKind = z.enum(sessionKinds)
/** planned → open → ended; cancelled instead of open. `how` an ended session ended is kept beside it. */
export const SessionState = z.enum(['planned', 'open', 'ended', 'cancelled'])

/** What a rule of attendance may name sessions by: small letters, digits and hyphens. */
export const Tag = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'tag' })
const Break = z.object({ startsAt: Instant, endsAt: Instant })
export type Break = z.output<typeof Break>

/** The only kind that can never be required is a break. Times are instants; the project's zone is for showing. */
export const SessionInput = z.object({
  kind: SessionKind,
  title: line(200),
  description: prose(4000),
  startsAt: Instant,
  endsAt: Instant,
  required: z.boolean(),
  resourcePersonIds: z.array(PersonId).max(20),
  /** A link to an external call, until Muster carries audio itself. Attendance stays Muster's own. */
  externalCallUrl: HttpsUrl.nullable(),
  /** It is held on another platform, behind that link: never opened here, and known by the platform's log alone. */
  heldElsewhere: z.boolean(),
  /** Pauses within it. */
  breaks: z.array(Break).max(20),
  tags: z.array(Tag).max(20),
  /** Sessions of the same name run at the same time, and one of them is to be attended. */
  parallelGroup: line(80).nullable(),
})
export type SessionInput = z.output<typeof SessionInput>

/** A session is at least one second and at most twelve hours long. */
const longestSessionMs = 12 * 60 * 60 * 1000

type Issue = { path: string; code: string }

/** The rules that span several fields; used by the server and by the form. */
export function sessionInputIssues(input: SessionInput): Issue[] {
  const issues = windowIssues(input)
  if (input.kind === 'break' && input.required) issues.push({ path: 'required', code: 'break-not-required' })
  if (input.heldElsewhere && input.externalCallUrl === null)
    issues.push({ path: 'externalCallUrl', code: 'link-needed' })
  return issues
}

/** The same of when a session is, or was: its length, and breaks that lie within it and leave something of it. */
export function windowIssues(window: Pick<SessionInput, 'startsAt' | 'endsAt' | 'breaks'>): Issue[] {
  const [startMs, endMs] = [Date.parse(window.startsAt), Date.parse(window.endsAt)]
  if (endMs - startMs < 1000) return [{ path: 'endsAt', code: 'ends-before-start' }]
  if (endMs - startMs > longestSessionMs) return [{ path: 'endsAt', code: 'too-long' }]
  const spans = window.breaks.map(({ startsAt, endsAt }) => ({
    fromMs: Date.parse(startsAt),
    toMs: Date.parse(endsAt),
  }))
  const issues = spans.flatMap(({ fromMs, toMs }, index) => {
    if (toMs <= fromMs) return [{ path: `breaks.${index}`, code: 'ends-before-start' }]
    return fromMs < startMs || toMs > endMs ? [{ path: `breaks.${index}`, code: 'break-outside' }] : []
  })
  const pausedMs = spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
  if (issues.length === 0 && pausedMs >= endMs - startMs) issues.push({ path: 'breaks', code: 'only-breaks' })
  return issues
}

const SessionWindow = z.object({ startsAt: Instant, endsAt: Instant.nullable() })

export const Session = SessionInput.extend({
  id: SessionId,
  projectId: ProjectId,
  /** The day of the session in the project's zone, `2021-11-24`, and its number in the project from 1. */
  day: z.object({ date: z.string(), number: z.int() }),
  state: SessionState,
  /** When it really ran; null until it is opened. A recorded decision may have corrected it. */
  actual: SessionWindow.nullable(),
  endedHow: z.enum(['by-facilitator', 'by-itself', 'by-decision']).nullable(),
  windowCorrected: z.boolean(),
  /** The session that took this one over; it is cancelled then, and what is known of people here counts there. */
  mergedInto: SessionId.nullable(),
  /** Null where it was not cancelled, or its reason was erased. */
  cancelledReason: z.string().nullable(),
  resourcePersons: z.array(z.object({ personId: PersonId, name: z.string() })),
  /** Optimistic lock: an edit names the revision that it read, or is refused (`changed-meanwhile`). */
  revision: z.int(),
})
export type Session = z.output<typeof Session>

const bySession = z.object({ projectId: ProjectId, sessionId: SessionId })

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions',
  action: 'project.read',
  summary: 'The programme: all sessions of a project in order of time',
  params: z.object({ projectId: ProjectId }),
  reply: z.object({ sessions: z.array(Session) }),
})

export const createSession = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions',
  action: 'programme.edit',
  audit: ['session.create'],
  summary:
    'Add a session; refused when it overlaps another (`session-overlaps`) or lies outside the project’s days (`outside-project-days`)',
  params: z.object({ projectId: ProjectId }),
  body: SessionInput,
  reply: z.object({ sessionId: SessionId }),
})

export const editSession = endpoint({
  method: 'PATCH',
  path: '/api/projects/:projectId/sessions/:sessionId',
  action: 'programme.edit',
  audit: ['session.edit'],
  summary:
    'Edit a session that has not begun (`session-has-begun`), as it was at the revision read (`changed-meanwhile`)',
  params: bySession,
  body: SessionInput.partial().extend({ revision: z.int() }),
  reply: z.object({}),
})

export const deleteSession = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/sessions/:sessionId',
  action: 'programme.edit',
  audit: ['session.delete', 'live.rehearsal.end'],
  summary: 'Delete a session that has not begun; one that has begun can only be cancelled',
  params: bySession,
  reply: z.object({}),
})

export const cancelSession = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/cancel',
  action: 'session.decide',
  audit: ['session.cancel', 'session.merge', 'session.end', 'live.rehearsal.end'],
  summary:
    'Cancel a session, or merge it into another (`into`), where its attendance then counts: it leaves the required set. A recorded decision',
  params: bySession,
  body: z.object({ reason: DecisionReason, into: SessionId.nullable().default(null) }),
  reply: z.object({}),
})

export const correctWindow = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/window',
  action: 'session.decide',
  audit: ['session.correct-window'],
  summary:
    'Correct when an ended session, and its breaks, really were. A recorded decision; evidence stays as it is, verdicts are computed anew',
  params: bySession,
  /** `breaks` null: nothing is said of them. */
  body: z.object({
    startsAt: Instant,
    endsAt: Instant,
    breaks: z.array(Break).max(20).nullable().default(null),
    reason: DecisionReason,
  }),
  reply: z.object({}),
})

export const openCall = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/call-openings',
  action: 'live.join',
  audit: { none: 'evidence' },
  summary:
    'Note that one follows the link of a session held on another platform (`not-held-elsewhere` otherwise): a fact, and no attendance',
  params: bySession,
  reply: z.object({}),
})

export const listCallOpenings = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/call-openings',
  action: 'attendance.board',
  summary: 'Who followed the link of a session held on another platform, and when first and last',
  params: bySession,
  reply: z.object({
    openings: z.array(
      z.object({ personId: PersonId, name: z.string(), times: z.int(), firstAt: z.string(), lastAt: z.string() }),
    ),
  }),
})
