import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PersonNames } from './identity.ts'
import { HubId, PersonId, ProjectId, SessionId } from './ids.ts'
import { DecisionReason, Instant, line } from './text.ts'

/** A code of one’s own to sign in with at a hub: six digits. */
export const HubCode = z.string().regex(/^\d{6}$/, { error: 'hub-code' })

/** So many wrong codes for one person on one roll, and none is taken for a while. */
export const codeLimits = { mostWrong: 5, lockedMinutes: 10 } as const

export const HubInput = z.object({
  name: line(120),
  /** Somebody of the project who runs its roll, besides those who run the project. */
  coordinatorId: PersonId.nullable(),
})
export type HubInput = z.output<typeof HubInput>

/** A room in which several people follow a session at one screen. */
export const Hub = HubInput.extend({ id: HubId, coordinator: z.string().nullable() })
export type Hub = z.output<typeof Hub>

const RollEntry = z.object({
  personId: PersonId,
  names: PersonNames,
  country: z.string().nullable(),
  /** When they signed in here and are not signed out; null: not in the room. */
  inSince: z.string().nullable(),
  /** How often they were here and have signed out again. */
  stays: z.int(),
  /** Until when no code is taken for them. */
  lockedUntil: z.string().nullable(),
})
export type RollEntry = z.output<typeof RollEntry>

export const Roll = z.object({
  hub: Hub,
  session: z.object({ id: SessionId, title: z.string(), state: z.string(), startsAt: z.string(), endsAt: z.string() }),
  /** Null before it is opened. */
  openedAt: z.string().nullable(),
  people: z.array(RollEntry),
})
export type Roll = z.output<typeof Roll>

const byProject = z.object({ projectId: ProjectId })
const byHub = byProject.extend({ hubId: HubId })
const byRoll = byHub.extend({ sessionId: SessionId })
/** `any`: whether the project has hub rooms at all. */
const hubs = z.object({ hubs: z.array(Hub), any: z.boolean() })

export const listHubs = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/hubs',
  action: 'hub.roll',
  summary:
    'The hub rooms whose roll the person may run: all for those who run the project, their own for a coordinator',
  params: byProject,
  reply: hubs,
})

export const createHub = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/hubs',
  action: 'hub.manage',
  audit: ['hub.create'],
  summary: 'Add a hub room; its coordinator is somebody of the project (`unknown-person`)',
  params: byProject,
  body: HubInput,
  reply: z.object({ hubId: HubId }),
})

export const editHub = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/hubs/:hubId',
  action: 'hub.manage',
  audit: ['hub.edit'],
  summary: 'Name a hub room and its coordinator anew',
  params: byHub,
  body: HubInput,
  reply: z.object({}),
})

export const removeHub = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/hubs/:hubId',
  action: 'hub.manage',
  audit: ['hub.remove'],
  summary: 'Remove a hub room; refused once a roll was opened there (`hub-used`)',
  params: byHub,
  reply: z.object({}),
})

export const getOwnHubCode = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/hubs/code/mine',
  action: 'attendance.own',
  summary: 'The participant’s own code for hub rooms; null where the project has none',
  params: byProject,
  reply: z.object({ code: HubCode.nullable() }),
})

export const getRoll = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/hubs/:hubId/rolls/:sessionId',
  action: 'hub.roll',
  summary: 'Who is signed in at a hub for a session',
  params: byRoll,
  reply: Roll,
})

export const openRoll = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/hubs/:hubId/rolls/:sessionId',
  action: 'hub.roll',
  audit: ['hub.open-roll'],
  idempotent: true,
  summary: 'Open the roll of a session at a hub, while the session is open (`session-not-open`)',
  params: byRoll,
  reply: Roll,
})

export const signAtHub = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/hubs/:hubId/rolls/:sessionId/marks',
  action: 'hub.roll',
  audit: { none: 'evidence' },
  summary:
    'Sign a participant in or out with their code, while the session is open; refused with a wrong one (`wrong-code`), after several of them (`code-locked`), and twice (`already-signed`)',
  params: byRoll,
  body: z.object({ personId: PersonId, code: z.string().max(20), kind: z.enum(['start', 'end']) }),
  reply: Roll,
})

export const enterLate = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/hubs/:hubId/rolls/:sessionId/late',
  action: 'session.decide',
  audit: ['hub.enter-late'],
  summary: 'Enter who was at a hub, once the session has ended: a recorded decision, kept beside what the roll says',
  params: byRoll,
  body: z.object({
    personIds: z.array(PersonId).min(1).max(200),
    startsAt: Instant,
    endsAt: Instant,
    reason: DecisionReason,
  }),
  reply: Roll,
})
