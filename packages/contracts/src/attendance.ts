import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonNames } from './identity.ts'
import { PersonId, ProjectId, SessionId } from './ids.ts'
import { line } from './text.ts'

/** Mirrors `@muster/attendance/assess`: codes and parameters; the words belong to the interface. Times are epoch ms. */
export const Reason = z.object({ code: z.string(), sessionId: SessionId.optional() }).loose()
export const PresenceSegment = z.object({
  startMs: z.number(),
  endMs: z.number(),
  kind: z.enum(['present', 'bridged', 'uncertain', 'outage']),
})
export const PresenceLine = z.object({
  window: z.object({ startMs: z.number(), endMs: z.number() }),
  segments: z.array(PresenceSegment),
  requiredShare: z.number().nullable(),
})
export type PresenceLine = z.output<typeof PresenceLine>

export const outcomes = ['complete', 'incomplete', 'review', 'pending'] as const
export const Outcome = z.enum(outcomes)

export const SessionStanding = z.object({
  sessionId: SessionId,
  title: z.string(),
  required: z.boolean(),
  state: z.enum(['planned', 'open', 'ended', 'cancelled']),
  outcome: z.enum(['complete', 'incomplete', 'review', 'pending', 'not-required']),
  line: PresenceLine.nullable(),
  windowMs: z.number(),
  creditedMs: z.object({ low: z.number(), high: z.number() }),
  missedMs: z.object({ low: z.number(), high: z.number() }),
  allowedMissMs: z.number(),
  mayStillMissMs: z.number().nullable(),
  visits: z.array(
    z.object({
      startMs: z.number(),
      endMs: z.number(),
      uncertaintyMs: z.number(),
      room: z.string(),
      closedHow: z.string().nullable(),
    }),
  ),
  reasons: z.array(Reason),
})
export type SessionStanding = z.output<typeof SessionStanding>

export const Standing = z.object({
  personId: PersonId,
  names: PersonNames,
  country: z.string().nullable(),
  outcome: Outcome,
  reasons: z.array(Reason),
  sessions: z.array(SessionStanding),
})
export type Standing = z.output<typeof Standing>

/** The policy in words is made by the interface from these values. */
export const PolicyView = z.object({
  version: z.int(),
  atLeastPercent: z.number(),
  bridgeGapsSeconds: z.number(),
  outages: z.string(),
  reason: z.string().nullable(),
  setAt: z.string(),
  frozen: z.boolean(),
})
export type PolicyView = z.output<typeof PolicyView>

const byProject = z.object({ projectId: ProjectId })

export const getPolicy = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/policy',
  action: 'project.read',
  summary: 'The attendance policy in force',
  params: byProject,
  reply: PolicyView,
})

export const setPolicy = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/policy',
  action: 'policy.edit',
  summary: 'A new version of the policy; after the first session began only with a reason (`reason-needed`)',
  params: byProject,
  body: z.object({
    atLeastPercent: z.number().min(1).max(100),
    bridgeGapsSeconds: z.number().int().min(0).max(3600),
    reason: line(1000).nullable(),
  }),
  reply: PolicyView,
})

export const getBoard = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/attendance',
  action: 'attendance.board',
  summary: 'Everybody’s intervals and verdict, as of now',
  params: byProject,
  reply: z.object({ asOf: z.number(), policy: PolicyView, standings: z.array(Standing) }),
})

export const getOwnStanding = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/attendance/mine',
  action: 'attendance.own',
  summary: 'The participant’s own intervals and verdict, as of now: the same as on the board',
  params: byProject,
  reply: z.object({ asOf: z.number(), policy: PolicyView, standing: Standing }),
})
