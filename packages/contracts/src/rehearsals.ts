import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ProjectId, SessionId } from './ids.ts'
import { Instant } from './text.ts'

/**
 * A rehearsal of a session that is still planned. Its room is one of its own, known by `id` where a live session is known by the
 * session's, so that nothing of it can be taken for the session.
 */
export const Rehearsal = z.object({ id: SessionId, startedAt: Instant, withInvited: z.boolean() })
export type Rehearsal = z.output<typeof Rehearsal>

const path = '/api/projects/:projectId/sessions/:sessionId/rehearsal' as const
const params = z.object({ projectId: ProjectId, sessionId: SessionId })

export const getRehearsal = endpoint({
  method: 'GET',
  path,
  action: 'live.join',
  summary: 'The rehearsal of a session that goes on now; null where there is none, or none that one may come to',
  params,
  reply: z.object({ rehearsal: Rehearsal.nullable() }),
})

export const startRehearsal = endpoint({
  method: 'POST',
  path,
  action: 'live.run',
  audit: ['live.rehearsal.start'],
  summary:
    'Begin to rehearse a session that is still planned (`session-not-planned`), one rehearsal at a time (`rehearsal-runs`): for those who run it or speak, and `withInvited` for everybody',
  params,
  body: z.object({ withInvited: z.boolean() }),
  reply: z.object({ rehearsal: Rehearsal }),
})

export const endRehearsal = endpoint({
  method: 'DELETE',
  path,
  action: 'live.run',
  audit: ['live.rehearsal.end'],
  summary: 'End the rehearsal of a session; it ends by itself when the session is opened',
  params,
  reply: z.object({ ended: z.literal(true) }),
})
