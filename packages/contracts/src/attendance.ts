import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonNames } from './identity.ts'
import { PersonId, ProjectId, SessionId } from './ids.ts'
import { Clause, Policy, WantedPolicy } from './policy.ts'
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
  /** What leaves the length of the session; left out where there are none. */
  breaks: z.array(z.object({ startMs: z.number(), endMs: z.number() })).optional(),
  requiredShare: z.number().nullable(),
})
export type PresenceLine = z.output<typeof PresenceLine>

export const outcomes = ['complete', 'incomplete', 'review', 'pending'] as const
export const Outcome = z.enum(outcomes)

/** An attention check as it was put to a person, and how it stands for them (`@muster/attendance/reached-checks`). */
const PutCheck = z.object({
  checkId: z.string(),
  form: z.enum(['prompt', 'spoken-code', 'poll']),
  askedAt: z.number(),
  answeredAt: z.number().nullable(),
  standing: z.enum(['answered', 'open', 'late', 'unanswered', 'outage', 'not-reached', 'cut-short']),
})

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
  /** Of a session that is still to come, what may be missed of it as it is planned. */
  allowedMissMs: z.number(),
  mayStillMissMs: z.number().nullable(),
  visits: z.array(
    z.object({
      startMs: z.number(),
      endMs: z.number(),
      /** By how much longer they may have been there, before and after. */
      uncertaintyMs: z.number(),
      room: z.string(),
      closedHow: z.string().nullable(),
    }),
  ),
  /** The attention checks that the person is judged by, without those an outage excused; and all that were put to them. */
  checks: z.object({ asked: z.int(), answered: z.int(), list: z.array(PutCheck) }),
  /** Whether it counts as attended only because its recording was watched. */
  madeUp: z.boolean(),
  /** What was watched of the recording: `startMs` to `endMs` is when that was held. */
  watched: z.array(
    z.object({ startMs: z.number(), endMs: z.number(), watchedFromMs: z.number(), watchedToMs: z.number() }),
  ),
  reasons: z.array(Reason),
})
export type SessionStanding = z.output<typeof SessionStanding>

/** A day or the programme, judged as a whole. `day` is its name; null for the programme. */
export const TotalStanding = z.object({
  scope: z.enum(['day', 'programme']),
  day: z.string().nullable(),
  outcome: Outcome,
  judgedMs: z.number(),
  creditedMs: z.object({ low: z.number(), high: z.number() }),
  neededMs: z.number(),
  /** What may still be missed if everything to come is attended; null once it is over. */
  mayStillMissMs: z.number().nullable(),
})
export type TotalStanding = z.output<typeof TotalStanding>

/** That people decided: when, and how it stands by the rules alone. */
export const Decision = z.object({
  at: z.string(),
  computed: z.object({ outcome: Outcome, tier: z.string().nullable(), reasons: z.array(Reason) }),
})
export type Decision = z.output<typeof Decision>

export const Standing = z.object({
  personId: PersonId,
  names: PersonNames,
  country: z.string().nullable(),
  /** After people have decided; so are `tier` and `reasons`, of which there are none then. */
  outcome: Outcome,
  /** Null where the rules alone decide. */
  decision: Decision.nullable(),
  /** A decision waits for a second administrator. */
  awaitsSecond: z.boolean(),
  reasons: z.array(Reason),
  /** Those of the reasons for which an attendance that is not lost yet is at risk. */
  risks: z.array(Reason),
  /** Reached for good: `complete`, a lesser tier of the policy, or null. */
  tier: z.string().nullable(),
  credits: z.object({ lowHundredths: z.number(), highHundredths: z.number() }).nullable(),
  totals: z.array(TotalStanding),
  sessions: z.array(SessionStanding),
})
export type Standing = z.output<typeof Standing>

/** The policy in force; in words it is made by the interface, from `clauses`. */
export const PolicyView = z.object({
  version: z.int(),
  policy: Policy,
  clauses: z.array(Clause),
  reason: z.string().nullable(),
  setAt: z.string(),
  /** Whether a session has begun: a change then takes a reason. */
  frozen: z.boolean(),
})
export type PolicyView = z.output<typeof PolicyView>

const PolicyVersion = PolicyView.pick({ version: true, reason: true, setAt: true })
export type PolicyVersion = z.output<typeof PolicyVersion>

const byProject = z.object({ projectId: ProjectId })

export const getPolicy = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/policy',
  action: 'project.read',
  summary: 'The attendance policy in force, and when and why it was changed',
  params: byProject,
  /** `versions`: all there were, the newest first. */
  reply: PolicyView.extend({ versions: z.array(PolicyVersion) }),
})

export const setPolicy = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/policy',
  action: 'policy.edit',
  audit: ['policy.set'],
  summary:
    'A new version of the policy; after the first session began only with a reason (`reason-needed`), and where it says which version it `replaces` only while that is in force (`changed-meanwhile`)',
  params: byProject,
  body: z.object({ policy: WantedPolicy, reason: line(1000).nullable(), replaces: z.int().positive().optional() }),
  reply: PolicyView,
})

const Stand = z.object({ outcome: Outcome, tier: z.string().nullable() })
/** Somebody of the project, or one of the sample, by its code. */
const Judged = z.union([z.object({ personId: PersonId, names: PersonNames }), z.object({ sample: z.string() })])

export const previewPolicy = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/policy/preview',
  action: 'policy.edit',
  audit: { none: 'nothing-written' },
  summary:
    'How everybody would stand by a policy; over a sample, and said so, before a session has begun. Changes nothing',
  params: byProject,
  body: z.object({ policy: WantedPolicy }),
  reply: z.object({
    sample: z.boolean(),
    people: z.int(),
    byOutcome: z.record(Outcome, z.int()),
    /** Of those who may still pass. */
    atRisk: z.int(),
    byTier: z.array(z.object({ tier: z.string(), people: z.int() })),
    notPassing: z.array(Stand.extend({ who: Judged, reasons: z.array(Reason) })),
    changed: z.array(z.object({ who: Judged, before: Stand, after: Stand })),
  }),
})
export type PolicyPreview = z.output<typeof previewPolicy.reply>

export const getBoard = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/attendance',
  action: 'attendance.board',
  summary: 'Everybody’s intervals and verdict, as of now',
  params: byProject,
  reply: z.object({ asOf: z.number(), policy: PolicyView, standings: z.array(Standing) }),
})

export const getStanding = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/attendance/people/:personId',
  action: 'attendance.board',
  summary: 'One person’s intervals and verdict, as of now',
  params: z.object({ projectId: ProjectId, personId: PersonId }),
  reply: z.object({ asOf: z.number(), policy: PolicyView, standing: Standing }),
})

export const getOwnStanding = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/attendance/mine',
  action: 'attendance.own',
  summary: 'The participant’s own intervals and verdict, as of now: the same as on the board',
  params: byProject,
  reply: z.object({ asOf: z.number(), policy: PolicyView, standing: Standing }),
})
