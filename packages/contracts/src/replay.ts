import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonId, PollId, ProjectId, SessionId } from './ids.ts'
import { roles } from './permissions.ts'
import { Written } from './poll-shapes.ts'

/** The most events that one answer holds. */
export const eventsOfPage = 2000

/**
 * The log of what everybody saw in a session that is over, after the event `after`, with its words. `head` is the last event there is.
 * Words that were deleted or erased are missing. Names, and what was written in polls that were closed, come with the first page.
 */
export const getReplay = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/replay',
  action: 'session.replay',
  summary:
    'What everybody saw in a session that is over, event by event, in pages; nothing private, no votes, and of questions without a name no name. Refused before its end (`session-not-over`)',
  params: z.object({ projectId: ProjectId, sessionId: SessionId }),
  query: z.object({
    after: z.coerce
      .number()
      .int()
      .nonnegative()
      .max(2 ** 31 - 1)
      .default(0),
  }),
  reply: z.object({
    head: z.int().nonnegative(),
    /** As `readEvent` of packages/live reads them. */
    events: z
      .array(z.looseObject({ type: z.string(), v: z.int().positive(), seq: z.int().positive(), at: z.int() }))
      .max(eventsOfPage),
    words: z.record(z.string(), z.string()),
    people: z.array(
      z.object({ personId: PersonId, name: z.string(), country: z.string().nullable(), role: z.enum(roles) }),
    ),
    written: z.array(z.object({ pollId: PollId, written: z.array(Written) })),
  }),
})
