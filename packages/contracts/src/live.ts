import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonId, ProjectId, SessionId } from './ids.ts'
import { Instant, line } from './text.ts'

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

/** The longest that may be searched for, and the least. */
export const searchLength = { least: 2, most: 100 } as const

/** What something found is: said in a chat, asked or answered before everybody, or what else people put into words in a session. */
export const foundKinds = [
  'message',
  'question',
  'answer',
  'announcement',
  'caption',
  'problem',
  'problem-answer',
  'removal',
  'complaint',
] as const

const Found = z.object({
  streamId: z.string(),
  kind: z.enum(foundKinds),
  /** The message, question or problem that it is about: where it stands in its stream. */
  about: z.int(),
  /** Of a caption; else null. */
  language: z.string().nullable(),
  at: z.int(),
  /** Null for a question that was asked without a name. */
  by: PersonId.nullable(),
  text: z.string(),
})
export type Found = z.output<typeof Found>

/** What was said in a session and holds the words `q`, of everything that the person may read; the latest first. */
export const searchSaid = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/said',
  action: 'live.join',
  summary:
    'Search in what was said and asked in a session, as far as the person may read it; not for who was removed from its room (`removed`)',
  params: z.object({ projectId: ProjectId, sessionId: SessionId }),
  query: z.object({ q: line(searchLength.most).min(searchLength.least) }),
  /** `hasMore`: there is more than is listed. */
  reply: z.object({ found: z.array(Found), hasMore: z.boolean() }),
})
