import { z } from 'zod'
import { Outcome, SessionStanding } from './attendance.ts'
import { endpoint, fileReply } from './endpoint.ts'
import { PersonNames } from './identity.ts'
import { AppealId, OverrideId, PersonId, ProjectId, SessionId } from './ids.ts'
import { AttachmentView, attachmentRule, Ruling } from './overrides.ts'
import { DecisionReason, filledProse } from './text.ts'

/**
 * `waiting`: accepted by a decision that waits for a second administrator. One whose decision was withdrawn is `open` again:
 * it is still to be answered.
 */
export const appealStates = ['open', 'waiting', 'accepted', 'declined', 'withdrawn'] as const
export const AppealState = z.enum(appealStates)
export type AppealState = z.output<typeof AppealState>

/** How often somebody may ask for a review of the same session: once more after each answer, and no more than that in all. */
export const mostAppeals = 3

const AppealText = filledProse(4000)

/** What somebody sees of their own appeal: the answer once it holds. Words are null once they were erased. */
export const OwnAppeal = z.object({
  id: AppealId,
  sessionId: SessionId,
  state: AppealState,
  at: z.string(),
  text: z.string().nullable(),
  attachment: AttachmentView.nullable(),
  answer: z.object({ at: z.string(), text: z.string().nullable() }).nullable(),
})
export type OwnAppeal = z.output<typeof OwnAppeal>

export const Appeal = OwnAppeal.extend({
  personId: PersonId,
  names: PersonNames,
  sessionTitle: z.string(),
  /** How the person stands as a whole, after people have decided. */
  outcome: Outcome,
  /** What is known of them in that session; null where they no longer take part. */
  standing: SessionStanding.nullable(),
  answer: z
    .object({
      at: z.string(),
      text: z.string().nullable(),
      by: PersonId,
      name: z.string(),
      overrideId: OverrideId.nullable(),
    })
    .nullable(),
})
export type Appeal = z.output<typeof Appeal>

const byProject = z.object({ projectId: ProjectId })
const byAppeal = z.object({ projectId: ProjectId, appealId: AppealId })

export const listAppeals = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/appeals',
  action: 'appeal.read',
  summary: 'Requests to review attendance, those that are still to be answered first, with what is known of each',
  params: byProject,
  reply: z.object({ appeals: z.array(Appeal) }),
})

export const listOwnAppeals = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/appeals/mine',
  action: 'appeal.own',
  summary: 'The participant’s own requests, and until when a review of which session may be asked for',
  params: byProject,
  reply: z.object({
    /** Null where the policy knows no appeals. Of sessions that have ended; `open`: whether one may be asked for now, which is no more than three times (`mostAppeals`). */
    sessions: z.array(z.object({ sessionId: SessionId, until: z.string(), open: z.boolean() })).nullable(),
    appeals: z.array(OwnAppeal),
  }),
})
export type OwnAppeals = z.output<typeof listOwnAppeals.reply>

export const makeAppeal = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/appeals',
  action: 'appeal.own',
  audit: ['appeal.make'],
  summary:
    'Ask for a review of one’s own attendance of a session that has ended, perhaps with a file; refused after the deadline (`appeal-too-late`), while an earlier one is open (`appeal-open`), and a fourth time (`too-many-appeals`)',
  params: z.object({ projectId: ProjectId, sessionId: SessionId }),
  body: z.object({ text: AppealText }),
  attachment: attachmentRule,
  reply: OwnAppeal,
})

export const withdrawAppeal = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/appeals/:appealId/withdraw',
  action: 'appeal.own',
  audit: ['appeal.withdraw'],
  summary: 'Withdraw one’s own request while it is open',
  params: byAppeal,
  reply: OwnAppeal,
})

export const acceptAppeal = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/appeals/:appealId/accept',
  action: 'appeal.answer',
  audit: ['appeal.accept', 'override.decide'],
  summary:
    'Accept a request by a decision about the person, in one step; where the policy takes two, it holds once another administrator confirms. Not in one’s own case (`own-case`)',
  params: byAppeal,
  body: z.object({ ruling: Ruling, answer: DecisionReason }),
  reply: z.object({ state: AppealState }),
})

export const declineAppeal = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/appeals/:appealId/decline',
  action: 'appeal.answer',
  audit: ['appeal.decline'],
  summary: 'Decline a request, with an answer; not in one’s own case (`own-case`)',
  params: byAppeal,
  body: z.object({ answer: DecisionReason }),
  reply: z.object({ state: AppealState }),
})

export const getAppealFile = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/appeals/:appealId/file',
  action: 'appeal.read',
  summary: 'The file that came with a request',
  params: byAppeal,
  reply: fileReply('application/octet-stream'),
})
