import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { GroupId, PersonId, ProjectId, SessionId } from './ids.ts'
import { line, prose } from './text.ts'

/** What people can be mixed by: what is known of them. */
export const groupTraits = ['country', 'organisation', 'position', 'place'] as const
export type GroupTrait = (typeof groupTraits)[number]

/** Lengths are UTF-16 units. All in all a plan stays below the megabyte that the server reads of a request. */
export const planLimits = {
  groups: 300,
  nameLength: 80,
  topicLength: 200,
  taskSheetLength: 4000,
  /** Of all topics and task sheets together. */
  textLength: 100_000,
  rounds: 8,
  /** Places that people have, over all rounds. */
  placements: 8000,
  /** Sets of people who must, or must not, be together; and people in one. */
  sets: 100,
  peopleOfSet: 50,
} as const

const PlannedGroup = z.object({
  id: GroupId,
  name: line(planLimits.nameLength),
  topic: prose(planLimits.topicLength),
  taskSheet: prose(planLimits.taskSheetLength),
  facilitatorId: PersonId.nullable(),
  rapporteurId: PersonId.nullable(),
})

const PlannedRound = z
  .object({
    placed: z.array(z.object({ groupId: GroupId, people: z.array(PersonId) })).max(planLimits.groups),
    /** Whom somebody placed, and not the mixing. */
    byHand: z.array(PersonId).max(planLimits.placements),
  })
  .refine(({ placed }) => isEachOnce(placed.flatMap(({ people }) => people)), { error: 'person-twice' })
  .refine(({ placed }) => isEachOnce(placed.map(({ groupId }) => groupId)), { error: 'group-twice' })

const sets = z.array(z.array(PersonId).min(2).max(planLimits.peopleOfSet)).max(planLimits.sets)
const trait = z.enum(groupTraits)

/** The groups of a session as they are planned; see `@muster/groups/plan`, whose type this is. */
export const GroupPlan = z
  .object({
    groups: z
      .array(PlannedGroup)
      .max(planLimits.groups)
      .refine((groups) => isEachOnce(groups.map(({ id }) => id)), { error: 'group-twice' }),
    rounds: z.array(PlannedRound).min(1).max(planLimits.rounds),
    /** What was asked when they were mixed, and is asked when they are mixed anew. */
    wishes: z.object({
      spread: z.array(trait).max(groupTraits.length),
      alike: trait.nullable(),
      together: sets,
      apart: sets,
      seed: z.int().min(0).max(0xffffffff),
    }),
  })
  .refine(
    ({ groups, rounds }) => {
      const known = new Set(groups.map(({ id }) => id))
      return rounds.every(({ placed }) => placed.every(({ groupId }) => known.has(groupId)))
    },
    { error: 'unknown-group' },
  )
  .refine(
    ({ rounds }) =>
      sum(rounds.flatMap(({ placed }) => placed.map(({ people }) => people.length))) <= planLimits.placements,
    {
      error: 'too-many-people',
    },
  )
  .refine(
    ({ groups }) => sum(groups.map(({ topic, taskSheet }) => topic.length + taskSheet.length)) <= planLimits.textLength,
    {
      error: 'too-much-text',
    },
  )
export type GroupPlan = z.output<typeof GroupPlan>

const isEachOnce = (ids: readonly string[]) => new Set(ids).size === ids.length
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

const bySession = z.object({ projectId: ProjectId, sessionId: SessionId })

export const getGroupPlan = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/group-plan',
  action: 'show.prepare',
  summary: 'The groups that were planned for a session: who is in which in each round, topics and task sheets',
  params: bySession,
  reply: z.object({
    /** Null before anything was planned. */
    plan: GroupPlan.nullable(),
    /** Optimistic lock: writing names the revision that was read; 0 before anything was written. */
    revision: z.int(),
  }),
})

export const setGroupPlan = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/sessions/:sessionId/group-plan',
  action: 'show.prepare',
  audit: ['group-plan.edit'],
  summary:
    'Write the plan of groups of a session that is not over (`session-is-over`), as it was at the revision read (`changed-meanwhile`)',
  params: bySession,
  body: z.object({ plan: GroupPlan, revision: z.int() }),
  reply: z.object({ revision: z.int() }),
})
