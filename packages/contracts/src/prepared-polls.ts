import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PollId, ProjectId, SessionId } from './ids.ts'
import { PollQuestion } from './poll-shapes.ts'

export const preparedLimits = { polls: 50 } as const

/** A poll as it is prepared; it is opened under this id, so that everybody sees which were asked already. */
export const PreparedPoll = PollQuestion.extend({ id: PollId })
export type PreparedPoll = z.output<typeof PreparedPoll>

const bySession = z.object({ projectId: ProjectId, sessionId: SessionId })

export const getPreparedPolls = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/prepared-polls',
  action: 'show.prepare',
  summary: 'The polls that were prepared for a session, in order',
  params: bySession,
  reply: z.object({
    polls: z.array(PreparedPoll),
    /** Optimistic lock: writing names the revision that was read; 0 before anything was written. */
    revision: z.int(),
  }),
})

export const setPreparedPolls = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/sessions/:sessionId/prepared-polls',
  action: 'show.prepare',
  audit: ['polls.edit'],
  summary:
    'Write the polls of a session that is not over (`session-is-over`), as they were at the revision read (`changed-meanwhile`)',
  params: bySession,
  body: z.object({
    polls: z
      .array(PreparedPoll)
      .max(preparedLimits.polls)
      .refine((polls) => new Set(polls.map(({ id }) => id)).size === polls.length, { error: 'poll-twice' }),
    revision: z.int(),
  }),
  reply: z.object({ revision: z.int() }),
})
