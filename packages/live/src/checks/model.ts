import { CheckId } from '@muster/contracts/ids'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** How somebody is asked for a sign of attention: a prompt on their screen, or a code that is said aloud. */
export const AskedForm = z.enum(['prompt', 'spoken-code'])
export type AskedForm = z.output<typeof AskedForm>

const check = { checkId: CheckId, form: AskedForm, expiresAt: z.int() }

/** A check that was asked of whoever took part and was there. Its code, where it has one, is in no state and no event. */
const AskedCheck = z.object({ ...check, at: z.int() })

/** On the stage: every check of the session, and the moments of those that people are told of beforehand. */
export const StageChecks = z.object({ asked: z.array(AskedCheck), announced: z.array(z.int()) })
export type StageChecks = z.output<typeof StageChecks>
export const noStageChecks: StageChecks = { asked: [], announced: [] }

/** On one's own stream: the checks that were put to this person, and when they answered. */
export const OwnCheck = AskedCheck.extend({ answeredAt: z.int().nullable() })
export type OwnCheck = z.output<typeof OwnCheck>
export const OwnChecks = z.object({ list: z.array(OwnCheck) })
export type OwnChecks = z.output<typeof OwnChecks>
export const noOwnChecks: OwnChecks = { list: [] }

export const checksCommands = [
  /** On the stage: asks everybody now. By the server at a moment that was placed, by a facilitator at any other. */
  z.object({ type: z.literal('check.ask'), checkId: CheckId, form: AskedForm }),
  /** On one's own stream. A code that was heard is compared by the server, see `Facts`; it goes into no log. */
  z.object({
    type: z.literal('check.answer'),
    checkId: CheckId,
    code: z.string().trim().max(limits.checkCodeLength).optional(),
  }),
] as const

export const checksSystemCommands = [
  z.object({
    type: z.literal('checks.announce'),
    moments: z.array(z.int().nonnegative()).min(1).max(limits.checksOfSession),
  }),
  /** On each person's stream, once for everybody that `check.ask` reaches. */
  z.object({ type: z.literal('check.put'), ...check }),
] as const

const ChecksCommand = z.union([...checksCommands, ...checksSystemCommands])
type ChecksCommand = z.output<typeof ChecksCommand>
export type StageChecksCommand = Extract<ChecksCommand, { type: 'check.ask' | 'checks.announce' }>
export type OwnChecksCommand = Extract<ChecksCommand, { type: 'check.put' | 'check.answer' }>

export const checksEvents = [
  event('checks.announced', 1, { moments: z.array(z.int()) }),
  event('check.asked', 1, check),
  event('check.put', 1, check),
  /** `inTime`: not after it expired. */
  event('check.answered', 1, { checkId: CheckId, inTime: z.boolean() }),
] as const
