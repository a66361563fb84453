import { z } from 'zod'
import { SessionStanding, Standing } from './attendance.ts'
import { endpoint, fileReply } from './endpoint.ts'
import { PersonId, ProjectId, SessionId } from './ids.ts'

/** Where somebody is now: in a session's room, gone from one that is open, or neither. */
export const Whereabouts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('here'), sessionId: SessionId }),
  z.object({ kind: z.literal('vanished'), sessionId: SessionId, sinceMs: z.number() }),
  z.object({ kind: z.literal('away') }),
])
export type Whereabouts = z.output<typeof Whereabouts>

/**
 * One person on the board, as of `asOf`. It is told again only where it says something else: who is here goes on being
 * present, which whoever shows it carries on.
 */
export const BoardRow = Standing.pick({
  personId: true,
  names: true,
  country: true,
  outcome: true,
  decision: true,
  awaitsSecond: true,
  reasons: true,
  risks: true,
}).extend({
  asOf: z.number(),
  whereabouts: Whereabouts,
  /** The group room they are placed in; null for the stage. */
  groupId: z.string().nullable(),
  sessions: z.array(
    SessionStanding.pick({
      sessionId: true,
      state: true,
      outcome: true,
      line: true,
      windowMs: true,
      creditedMs: true,
    }),
  ),
})
export type BoardRow = z.output<typeof BoardRow>

/**
 * What is new on the board. The first message of a stream `begins` it and tells everybody, in several messages; all but the
 * last say that `more` comes at once. Afterwards only rows that changed are told, and who is `gone` from the project.
 */
export const BoardNews = z.object({
  asOf: z.number(),
  begins: z.boolean(),
  more: z.boolean(),
  rows: z.array(BoardRow),
  gone: z.array(PersonId),
  groups: z.array(z.object({ groupId: z.string(), name: z.string() })),
})
export type BoardNews = z.output<typeof BoardNews>

export const followBoard = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/attendance/live',
  action: 'attendance.board',
  summary: 'The board as it changes, a line of JSON a message: everybody first, then only rows that changed',
  params: z.object({ projectId: ProjectId }),
  reply: fileReply('application/x-ndjson'),
})
