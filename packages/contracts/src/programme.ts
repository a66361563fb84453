import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonId, ProjectId, SessionId } from './ids.ts'
import { DecisionReason, HttpsUrl, Instant, line, prose } from './text.ts'

export const sessionKinds = ['opening', 'presentation', 'discussion', 'site-visit', 'break', 'closing'] as const
export const SessionKind = z.enum(sessionKinds)
/** planned → open → ended; cancelled instead of open. `how` an ended session ended is kept beside it. */
export const SessionState = z.enum(['planned', 'open', 'ended', 'cancelled'])

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
})
export type SessionInput = z.output<typeof SessionInput>

/** A session is at least one second and at most twelve hours long. */
const longestSessionMs = 12 * 60 * 60 * 1000

/** The rules that span several fields; used by the server and by the form. */
export function sessionInputIssues(input: Pick<SessionInput, 'startsAt' | 'endsAt' | 'kind' | 'required'>) {
  const issues: { path: keyof SessionInput; code: string }[] = []
  const lengthMs = Date.parse(input.endsAt) - Date.parse(input.startsAt)
  if (lengthMs < 1000) issues.push({ path: 'endsAt', code: 'ends-before-start' })
  if (lengthMs > longestSessionMs) issues.push({ path: 'endsAt', code: 'too-long' })
  if (input.kind === 'break' && input.required) issues.push({ path: 'required', code: 'break-not-required' })
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
  summary: 'Delete a session that has not begun; one that has begun can only be cancelled',
  params: bySession,
  reply: z.object({}),
})

export const cancelSession = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/cancel',
  action: 'session.decide',
  summary: 'Cancel a session: it leaves the required set. A recorded decision',
  params: bySession,
  body: z.object({ reason: DecisionReason }),
  reply: z.object({}),
})

export const correctWindow = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/window',
  action: 'session.decide',
  summary:
    'Correct when an ended session really ran. A recorded decision; evidence stays as it is, verdicts are computed anew',
  params: bySession,
  body: z.object({ startsAt: Instant, endsAt: Instant, reason: DecisionReason }),
  reply: z.object({}),
})
