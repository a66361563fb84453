import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { CheckId, ProjectId, SessionId } from './ids.ts'

/** A check that was asked in a session, in numbers of people. Times are epoch ms on the server's clock. */
export const CheckProgress = z.object({
  checkId: CheckId,
  form: z.enum(['prompt', 'spoken-code', 'poll']),
  askedAt: z.number(),
  expiresAt: z.number(),
  /** Put to so many; `reached`: of those, who could see it; `late`: answered after it had expired. */
  put: z.int(),
  reached: z.int(),
  answered: z.int(),
  late: z.int(),
  /** What is to be said aloud: of a spoken code, until the session is over. */
  code: z.string().nullable(),
})
export type CheckProgress = z.output<typeof CheckProgress>

export const listChecks = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/checks',
  action: 'live.run',
  summary: 'The attention checks of a session with how many answered, the codes to say aloud, and what may be asked',
  params: z.object({ projectId: ProjectId, sessionId: SessionId }),
  reply: z.object({
    /** In which forms the policy lets somebody ask; none where it has no checks. */
    forms: z.array(z.enum(['prompt', 'spoken-code'])),
    /** The newest first. */
    checks: z.array(CheckProgress),
  }),
})
