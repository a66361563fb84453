import { z } from 'zod'

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/**
 * The shape of an attendance policy, as `@muster/attendance/policy` has it; a test keeps the two in step. What a policy may
 * say beyond its shape (bounds, what fits together) is found out by `parsePolicy`, on the server and in the form; only that a share is of
 * something at all is said here, since the language has a use for nothing and a project has none.
 */
const Scope = z.enum(['session', 'day', 'programme'])
const Selection = z.union([
  z.enum(['required', 'all']),
  z.strictObject({ kinds: list(z.string()) }),
  z.strictObject({ tags: list(z.string()) }),
])
const Forms = list(z.enum(['prompt', 'spoken-code', 'poll']))
const asked = { scope: Scope, sessions: Selection }
const limit = { sessions: Selection, maxS: z.number() }

const Demand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), count: z.number() }),
  z.strictObject({ kind: z.literal('percent'), minPercent: z.number() }),
  z.strictObject({ kind: z.literal('density'), count: z.number(), perMinutes: z.number() }),
])

const Requirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), ...asked, minPercent: z.number().min(1) }),
  z.strictObject({ kind: z.literal('minutes'), ...asked, minMinutes: z.number() }),
  z.strictObject({ kind: z.literal('missed'), ...asked, maxMinutes: z.number() }),
  z.strictObject({ kind: z.literal('late'), ...limit }),
  z.strictObject({ kind: z.literal('left-early'), ...limit }),
  z.strictObject({ kind: z.literal('longest-absence'), ...limit }),
  z.strictObject({ kind: z.literal('checks'), ...asked, forms: Forms, demand: Demand }),
  z.strictObject({
    kind: z.literal('activity'),
    activity: z.string(),
    scope: z.enum(['session', 'programme']),
    sessions: Selection,
    withinHours: z.number().nullable(),
    validated: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('min-credits'), minHundredths: z.number() }),
])

const CreditRule = z.strictObject({
  ...asked,
  worth: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('rate'),
      minutesPerCredit: z.number(),
      stepHundredths: z.number(),
      rounding: z.enum(['down', 'nearest']),
      minHundredths: z.number(),
    }),
    z.strictObject({
      kind: z.literal('steps'),
      steps: list(z.strictObject({ fromMinutes: z.number(), minChecks: z.number(), hundredths: z.number() })),
    }),
  ]),
  checksPerCredit: z.number(),
})

const CheckPlan = z.strictObject({
  forms: Forms,
  placing: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('density'), count: z.number(), perMinutes: z.number() }),
    z.strictObject({ kind: z.literal('every'), fromMinutes: z.number(), toMinutes: z.number() }),
  ]),
  announced: z.enum(['never', 'some', 'always']),
  onlyOne: z.strictObject({ earliestMinutesBeforeEnd: z.number(), latestMinutesBeforeEnd: z.number() }).nullable(),
  expireAfterS: z.number(),
})

const Treatment = z.enum(['counts', 'review', 'ignored'])
const Requirements = list(Requirement)

export const Policy = z.strictObject({
  format: z.literal(2),
  version: z.number(),
  window: z.enum(['actual', 'scheduled', 'both']),
  breaks: z.enum(['excluded', 'counted']),
  gaps: z.strictObject({ bridgedUpToS: z.number() }),
  outages: z.strictObject({ countAs: z.enum(['excluded', 'credited', 'missed']), reviewAbovePercent: z.number() }),
  sources: z.strictObject({ hub: Treatment, import: Treatment }),
  ownSessions: z.enum(['exempt', 'no-credit', 'credit']),
  requirements: Requirements,
  tiers: list(z.strictObject({ tier: z.string(), requirements: Requirements, creditPercent: z.number() })),
  credits: CreditRule.nullable(),
  makeUp: z
    .strictObject({
      withinDays: z.number(),
      maxSessions: z.number(),
      maxSpeedPercent: z.number(),
      quiz: z.string().nullable(),
    })
    .nullable(),
  checks: CheckPlan.nullable(),
  overrides: z.strictObject({ secondApprover: z.boolean() }),
  appeals: z.strictObject({ withinDays: z.number() }).nullable(),
})
export type Policy = z.output<typeof Policy>

/** One thing a policy says: a code and its parameters. */
export const Clause = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) })
export type Clause = z.output<typeof Clause>

/** A policy itself, or the name of a preset. The version it says is not looked at: the server counts. */
export const WantedPolicy = z.union([z.strictObject({ preset: z.string().max(60) }), Policy])
export type WantedPolicy = z.output<typeof WantedPolicy>
