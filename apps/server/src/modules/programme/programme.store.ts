import { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { type Break, SessionInput } from '@muster/contracts/programme'
import type { Prisma } from '@muster/prisma/client'
import type { Db } from '../../platform/db.ts'
import { fromDb, toDb } from '../../platform/enum-names.ts'
import { AppError } from '../../platform/errors.ts'
import type { SaltedWords } from '../../platform/salted-words.ts'
import { latinNameOf } from '../identity/names.service.ts'
import { actualBreaks, actualWindow } from './actual-window.ts'
import type { SessionFacts } from './session-facts.ts'

const shape = {
  include: {
    speakers: {
      orderBy: { position: 'asc' },
      select: { personId: true, person: { select: { profile: { select: { latinName: true } } } } },
    },
    decisions: { orderBy: { id: 'asc' }, include: { reason: { select: { text: true } } } },
  },
} satisfies Prisma.SessionDefaultArgs

type Row = Prisma.SessionGetPayload<typeof shape>
type Window = { startsAt: Date; endsAt: Date }

/** Throws NOT_FOUND, also for a session of another project than `projectId` where that is given. */
export async function getFacts(db: Db, { sessionId, projectId }: { sessionId: SessionId; projectId?: ProjectId }) {
  const row = await db.session.findFirst({ where: { id: sessionId, ...(projectId ? { projectId } : {}) }, ...shape })
  if (!row) throw new AppError('NOT_FOUND')
  return toFacts(row)
}

/** Holds a session's row until the transaction ends. */
export async function lockSession(db: Db, sessionId: SessionId): Promise<void> {
  await db.$queryRaw`SELECT id FROM session WHERE id = ${sessionId}::uuid FOR UPDATE`
}

/** All sessions of a project in order of time. */
export async function listOfProject(db: Db, projectId: ProjectId): Promise<SessionFacts[]> {
  const rows = await db.session.findMany({
    where: { projectId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    ...shape,
  })
  return rows.map(toFacts)
}

/** The sessions that are open at this moment, of all projects. */
export async function listOpen(db: Db): Promise<SessionFacts[]> {
  const rows = await db.session.findMany({ where: { state: 'open' }, orderBy: { id: 'asc' }, ...shape })
  return rows.map(toFacts)
}

/**
 * The first session, apart from `except` and the cancelled ones, that shares time with `window`; null when it is free. Those
 * of the same parallel group may.
 */
export function findOverlapping(
  db: Db,
  {
    projectId,
    window,
    except,
    parallelGroup,
  }: { projectId: ProjectId; window: Window; except: SessionId | null; parallelGroup: string | null },
) {
  return db.session.findFirst({
    where: {
      projectId,
      state: { not: 'cancelled' },
      startsAt: { lt: window.endsAt },
      endsAt: { gt: window.startsAt },
      ...(except ? { id: { not: except } } : {}),
      ...(parallelGroup ? { OR: [{ parallelGroup: null }, { parallelGroup: { not: parallelGroup } }] } : {}),
    },
    orderBy: { startsAt: 'asc' },
    select: { title: true, startsAt: true, endsAt: true },
  })
}

export async function insertSession(
  db: Db,
  { id, projectId, input }: { id: SessionId; projectId: ProjectId; input: SessionInput },
): Promise<void> {
  await db.session.create({ data: { id, projectId, ...columns(input), speakers: { create: speakers(input) } } })
}

/** Writes all fields and raises the revision. */
export async function updateSession(db: Db, id: SessionId, input: SessionInput): Promise<void> {
  await db.session.update({
    where: { id },
    data: { ...columns(input), speakers: { deleteMany: {}, create: speakers(input) }, revision: { increment: 1 } },
  })
}

export async function removeSession(db: Db, id: SessionId): Promise<void> {
  await db.session.delete({ where: { id } })
}

type Turn =
  | { state: 'open'; openedAt: Date }
  | { state: 'ended'; endedAt: Date | null; endedHow: NonNullable<SessionFacts['endedHow']> }
  | { state: 'cancelled' }

/** Writes a change of state that the service has decided. */
export async function turnSession(db: Db, id: SessionId, turn: Turn): Promise<void> {
  const data = turn.state === 'ended' ? { ...turn, endedHow: toDb(turn.endedHow) } : turn
  await db.session.update({ where: { id }, data: { ...data, revision: { increment: 1 } } })
}

/** Keeps a decision, and its words apart. */
export async function insertDecision(
  db: Db,
  decision: {
    id: string
    sessionId: SessionId
    reasonHash: string
    reason: SaltedWords
    decidedBy: PersonId
    decidedAt: Date
    afterSealId?: string
  } & What,
): Promise<void> {
  await db.sessionDecision.create({
    data: { ...decision, kind: toDb(decision.kind), reason: { create: decision.reason } },
  })
}

/** Erases why somebody decided about sessions of a project. */
export async function deleteReasonsOf(
  db: Db,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<number> {
  const { count } = await db.sessionDecisionReason.deleteMany({
    where: { decision: { decidedBy: personId, session: { projectId } } },
  })
  return count
}

/** What was decided about a session. `breaks` left out: nothing was said of them. */
export type What =
  | { kind: 'cancelled' }
  | { kind: 'merged'; intoId: SessionId }
  | ({ kind: 'window-corrected'; breaks?: Break[] } & Window)

const speakers = ({ resourcePersonIds }: SessionInput) =>
  [...new Set(resourcePersonIds)].map((personId, position) => ({ personId, position }))

function columns(input: SessionInput) {
  return {
    kind: toDb(input.kind),
    title: input.title,
    description: input.description,
    startsAt: new Date(input.startsAt),
    endsAt: new Date(input.endsAt),
    required: input.required,
    externalCallUrl: input.externalCallUrl,
    heldElsewhere: input.heldElsewhere,
    breaks: input.breaks.map(({ startsAt, endsAt }) =>
      toJson({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }),
    ),
    tags: [...new Set(input.tags)],
    parallelGroup: input.parallelGroup,
  }
}

const toJson = ({ startsAt, endsAt }: Window) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })

const toWindows = (stored: Prisma.JsonValue): Window[] =>
  SessionInput.shape.breaks
    .parse(stored)
    .map(({ startsAt, endsAt }: Break) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }))

function toFacts(row: Row): SessionFacts {
  const corrections = row.decisions.flatMap(({ startsAt, endsAt, breaks, decidedAt }) =>
    startsAt && endsAt ? [{ startsAt, endsAt, breaks: breaks === null ? null : toWindows(breaks), decidedAt }] : [],
  )
  const ended = row.decisions.findLast(({ kind }) => kind !== 'window_corrected')
  const resourcePersons = row.speakers.map(({ personId, person }) => ({
    personId: PersonId.parse(personId),
    name: latinNameOf(person.profile),
  }))
  return {
    id: SessionId.parse(row.id),
    projectId: ProjectId.parse(row.projectId),
    kind: fromDb(row.kind),
    title: row.title,
    description: row.description,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    required: row.required,
    externalCallUrl: row.externalCallUrl,
    heldElsewhere: row.heldElsewhere,
    breaks: actualBreaks(toWindows(row.breaks), corrections),
    tags: row.tags,
    parallelGroup: row.parallelGroup,
    state: row.state,
    openedAt: row.openedAt,
    endedAt: row.endedAt,
    endedHow: row.endedHow && fromDb(row.endedHow),
    actual: actualWindow(row, corrections),
    cancelledReason: ended?.reason?.text ?? null,
    mergedInto: SessionId.nullable().parse(ended?.intoId ?? null),
    resourcePersonIds: resourcePersons.map(({ personId }) => personId),
    resourcePersons,
    revision: row.revision,
  }
}
