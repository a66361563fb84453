import { z } from 'zod'
import { endpoint, fileReply } from './endpoint.ts'
import { PersonNames } from './identity.ts'
import { ActivityDoneId, ActivityId, PersonId, ProjectId, SessionId } from './ids.ts'
import { AttachmentView, attachmentRule } from './overrides.ts'
import { Quiz, QuizAnswer, QuizQuestion } from './quiz.ts'
import { DecisionReason, prose } from './text.ts'

/** What a project can have its participants do beside attending; a policy calls it the same. */
export const activityKinds = ['report', 'claim', 'quiz'] as const
export const ActivityKind = z.enum(activityKinds)
export type ActivityKind = z.output<typeof ActivityKind>

const Instructions = prose(4000)
/** Of one session, or with null of the programme as a whole: of each there is one at most. */
const place = { sessionId: SessionId.nullable() }

export const ActivityInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), ...place, instructions: Instructions }),
  z.strictObject({ kind: z.literal('claim'), sessionId: z.null(), instructions: Instructions }),
  z.strictObject({ kind: z.literal('quiz'), ...place, instructions: Instructions, quiz: Quiz }),
])
export type ActivityInput = z.output<typeof ActivityInput>

/** `to-come`: its session, or the first of the programme, has not begun; `closed`: the rule’s deadline is over. */
export const ActivityState = z.enum(['to-come', 'open', 'closed'])
export type ActivityState = z.output<typeof ActivityState>

/** `done` is all there is to it where nobody has to look at it; `waiting` and what follows: where the rule wants somebody to. */
export const deedStates = ['done', 'waiting', 'validated', 'declined'] as const
export const DeedState = z.enum(deedStates)
export type DeedState = z.output<typeof DeedState>

/** What somebody did, the last time they did it. Words are null where there are none, or they were erased. */
const Deed = z.object({
  id: ActivityDoneId,
  at: z.string(),
  state: DeedState,
  text: z.string().nullable(),
  attachment: AttachmentView.nullable(),
  /** What the organisers said when they looked at it. */
  reason: z.string().nullable(),
})

export const QuizTry = z.object({ number: z.int(), right: z.int(), passed: z.boolean(), at: z.string() })

export const Activity = z.object({
  id: ActivityId,
  kind: ActivityKind,
  sessionId: SessionId.nullable(),
  sessionTitle: z.string().nullable(),
  instructions: z.string(),
  state: ActivityState,
  /** By the rule of attendance; null: it sets no deadline, or it is not known yet. */
  due: z.string().nullable(),
  /** How many hours after the end of its session, or of the last one, that is; null: no deadline. */
  withinHours: z.number().nullable(),
  /** Whether the rule asks for it, and that somebody of the organisers finds it good. */
  asked: z.boolean(),
  validated: z.boolean(),
  revision: z.int(),
  quiz: z
    .object({
      count: z.int(),
      passPercent: z.int(),
      tries: z.int(),
      /** Null for whoever cannot answer it now. */
      questions: z.array(QuizQuestion.omit({ rightId: true })).nullable(),
    })
    .nullable(),
  /** Of the person who asks; null where they are no participant. */
  own: z
    .object({
      deed: Deed.nullable(),
      tries: z.array(QuizTry),
      /** The right answers, once nobody can answer any more. */
      key: z.array(QuizAnswer).nullable(),
    })
    .nullable(),
})
export type Activity = z.output<typeof Activity>

/** Asked for by the rule, and not there yet: nobody could do it. */
export const MissingActivity = z.object({
  activity: z.string(),
  sessionId: SessionId.nullable(),
  sessionTitle: z.string().nullable(),
})
export type MissingActivity = z.output<typeof MissingActivity>

export const HandedIn = Deed.extend({ personId: PersonId, names: PersonNames, round: z.int() })
export type HandedIn = z.output<typeof HandedIn>

const byProject = z.object({ projectId: ProjectId })
const byActivity = z.object({ projectId: ProjectId, activityId: ActivityId })
const byDeed = z.object({ projectId: ProjectId, doneId: ActivityDoneId })

export const listActivities = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/activities',
  action: 'project.read',
  summary:
    'What participants are to do beside attending, with what the person who asks did; and what the rule asks for that is not there yet',
  params: byProject,
  reply: z.object({ activities: z.array(Activity), missing: z.array(MissingActivity) }),
})

export const setActivity = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/activities',
  action: 'activity.edit',
  audit: ['activity.edit'],
  summary:
    'Write what is to be done, as it was at the revision read (null: there was none; `changed-meanwhile`); once somebody has tried a quiz, its questions, pass mark and tries stay (`activity-done`)',
  params: byProject,
  body: z.object({ activity: ActivityInput, revision: z.int().nullable() }),
  reply: z.object({ activityId: ActivityId }),
})

export const removeActivity = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/activities/:activityId',
  action: 'activity.edit',
  audit: ['activity.remove'],
  summary: 'Remove what is to be done; refused once somebody did it or tried it (`activity-done`)',
  params: byActivity,
  reply: z.object({}),
})

export const getQuiz = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/activities/:activityId/quiz',
  action: 'activity.edit',
  summary: 'A quiz with its right answers, to write it anew',
  params: byActivity,
  reply: z.object({ quiz: Quiz, tried: z.boolean() }),
})

export const handInReport = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/activities/:activityId/report',
  action: 'activity.do',
  audit: ['activity.hand-in'],
  summary:
    'Hand in a report: a text, a file or both; once, and anew where it was declined (`already-handed-in`), until the rule’s deadline (`activity-closed`)',
  params: byActivity,
  body: z.object({ text: prose(20_000) }),
  attachment: attachmentRule,
  reply: Activity,
})

export const claimCertificate = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/activities/:activityId/claim',
  action: 'activity.do',
  audit: ['activity.claim'],
  summary: 'Claim one’s certificate, once (`already-claimed`), until the rule’s deadline (`activity-closed`)',
  params: byActivity,
  reply: Activity,
})

export const tryQuiz = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/activities/:activityId/tries',
  action: 'activity.do',
  audit: ['activity.try'],
  summary:
    'Answer a quiz: graded on the server, as often as it allows (`no-tries-left`), until it is passed (`already-passed`) or closed (`activity-closed`)',
  params: byActivity,
  body: z.object({ answers: z.array(QuizAnswer).max(50), number: z.int().min(1) }),
  reply: Activity,
})

export const listHandedIn = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/activities/:activityId/handed-in',
  action: 'activity.read',
  summary: 'Who did it, with what was handed in; what waits for somebody to look at it first',
  params: byActivity,
  reply: z.object({ handedIn: z.array(HandedIn) }),
})

export const validateHandedIn = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/handed-in/:doneId/validate',
  action: 'activity.review',
  audit: ['activity.validate'],
  summary:
    'Find good what somebody handed in; not one’s own (`own-case`), twice (`already-reviewed`), nor once it was handed in anew (`handed-in-anew`)',
  params: byDeed,
  reply: z.object({}),
})

export const declineHandedIn = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/handed-in/:doneId/decline',
  action: 'activity.review',
  audit: ['activity.decline'],
  summary: 'Decline what somebody handed in, with a reason that they read; refused as its validation is',
  params: byDeed,
  body: z.object({ reason: DecisionReason }),
  reply: z.object({}),
})

export const getHandedInFile = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/handed-in/:doneId/file',
  action: 'activity.read',
  summary: 'The file that somebody handed in',
  params: byDeed,
  reply: fileReply('application/octet-stream'),
})
