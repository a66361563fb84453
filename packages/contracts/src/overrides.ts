import { z } from 'zod'
import { endpoint, fileReply, type UploadRule } from './endpoint.ts'
import { PersonNames } from './identity.ts'
import { OverrideId, PersonId, ProjectId } from './ids.ts'
import { DecisionReason, line } from './text.ts'

/** What may lie beside a decision or an appeal: a letter as a file, or a picture of one. */
export const attachmentRule = {
  maxBytes: 10 * 1024 * 1024,
  mimeTypes: ['application/pdf', 'image/png', 'image/jpeg'],
} as const satisfies UploadRule

/** What is decided: complete, a lesser tier of the policy, or neither; and how many credits, where the rules are not to say. */
export const Ruling = z
  .object({
    outcome: z.enum(['complete', 'incomplete']),
    tier: line(60).nullable(),
    creditsHundredths: z.int().min(0).max(100_000).nullable(),
  })
  .refine(({ outcome, tier }) => outcome === 'incomplete' || tier === null, {
    path: ['tier'],
    error: 'tier-of-complete',
  })
export type Ruling = z.output<typeof Ruling>

/** `in-force` is the one that decides; one that is `replaced` would decide if what came after it were withdrawn. */
export const overrideStates = ['in-force', 'waiting', 'replaced', 'withdrawn'] as const
export const OverrideState = z.enum(overrideStates)

const Step = z.object({ by: PersonId, name: z.string(), at: z.string() })
export const AttachmentView = z.object({ fileName: z.string(), sizeBytes: z.int() })
export type AttachmentView = z.output<typeof AttachmentView>

export const Override = z.object({
  id: OverrideId,
  personId: PersonId,
  names: PersonNames,
  ruling: Ruling,
  state: OverrideState,
  /** Null once the words were erased. */
  reason: z.string().nullable(),
  /** Null where there was none, or it is no longer kept. */
  attachment: AttachmentView.nullable(),
  decided: Step,
  confirmed: Step.nullable(),
  withdrawn: Step.extend({ reason: z.string().nullable() }).nullable(),
})
export type Override = z.output<typeof Override>

const byProject = z.object({ projectId: ProjectId })
const byOverride = z.object({ projectId: ProjectId, overrideId: OverrideId })

export const listOverrides = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/overrides',
  action: 'override.read',
  summary: 'What was decided about people’s attendance, the newest first: of everybody, or of one person',
  params: byProject,
  query: z.object({ personId: PersonId.optional() }),
  reply: z.object({ overrides: z.array(Override) }),
})

export const decideOverride = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/people/:personId/overrides',
  action: 'override.decide',
  audit: ['override.decide'],
  summary:
    'Decide about a person’s attendance, with a reason and perhaps a file. Refused in one’s own case (`own-case`), and while an earlier decision waits for a second administrator (`decision-waiting`)',
  params: z.object({ projectId: ProjectId, personId: PersonId }),
  body: z.object({ ruling: Ruling, reason: DecisionReason }),
  attachment: attachmentRule,
  reply: Override,
})

export const confirmOverride = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/overrides/:overrideId/confirm',
  action: 'override.decide',
  audit: ['override.confirm'],
  summary:
    'Confirm another administrator’s decision, where the policy takes two; not one’s own (`own-decision`), nor in one’s own case (`own-case`)',
  params: byOverride,
  reply: Override,
})

export const withdrawOverride = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/overrides/:overrideId/withdraw',
  action: 'override.decide',
  audit: ['override.withdraw'],
  summary: 'Withdraw a decision, with a reason: it stays on record and no longer counts',
  params: byOverride,
  body: z.object({ reason: DecisionReason }),
  reply: Override,
})

export const getOverrideFile = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/overrides/:overrideId/file',
  action: 'override.read',
  summary: 'The file that lies beside a decision',
  params: byOverride,
  reply: fileReply('application/octet-stream'),
})
