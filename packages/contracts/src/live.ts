import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonId, ProjectId, SessionId } from './ids.ts'
import { Instant } from './text.ts'

/** Messages older than the hundred that the stream's state holds, oldest first. `text` is null where it was erased or deleted. */
export const listEarlierMessages = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/messages',
  action: 'live.join',
  summary: 'Earlier messages of a stream that the person may read; not for who was removed from the room (`removed`)',
  params: z.object({ projectId: ProjectId, sessionId: SessionId }),
  query: z.object({
    streamId: z.string().max(200),
    before: z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1),
  }),
  reply: z.object({
    messages: z.array(
      z.object({
        seq: z.int(),
        at: z.int(),
        by: PersonId,
        text: z.string().nullable(),
        replyTo: z.int().nullable(),
        edited: z.object({ seq: z.int(), at: z.int() }).nullable(),
        deleted: z.object({ by: PersonId, at: z.int() }).nullable(),
      }),
    ),
  }),
})

/** Somebody to write to about a project. */
const Contact = z.object({ name: z.string(), email: z.string() })

/** What happened to somebody who is no longer let into the room: when, why, and whom they can write to. Null for who was not removed. */
export const getOwnRemoval = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/removal',
  action: 'live.join',
  summary:
    'When and why one was removed from the room of a session oneself, and whom to write to; null where one was not',
  params: z.object({ projectId: ProjectId, sessionId: SessionId }),
  reply: z.object({
    removal: z.object({ at: Instant, reason: z.string().nullable(), contacts: z.array(Contact) }).nullable(),
  }),
})

/** Names for the person ids of a session's events: everyone who may be in the room. */
export const getDirectory = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/directory',
  action: 'live.join',
  summary: 'Who is who in a session',
  params: z.object({ projectId: ProjectId, sessionId: SessionId }),
  reply: z.object({
    people: z.array(
      z.object({ personId: PersonId, name: z.string(), country: z.string().nullable(), role: z.string() }),
    ),
  }),
})
