import { ProjectId } from '@muster/contracts/ids'
import { ProjectInput, type ProjectSummary } from '@muster/contracts/projects'
import type { Prisma } from '@muster/prisma/client'
import { type Db, isTaken } from '../../platform/db.ts'
import { fromDb, toDb } from '../../platform/enum-names.ts'
import { AppError } from '../../platform/errors.ts'
import { lastInstantOf, projectWindow } from './project-days.ts'
import type { ProjectFacts } from './project-facts.ts'

const shape = {
  include: {
    organisations: { include: { organisation: true }, orderBy: { position: 'asc' } },
    decisions: { orderBy: { id: 'asc' }, include: { reason: { select: { text: true } } } },
  },
} satisfies Prisma.ProjectDefaultArgs

type Row = Prisma.ProjectGetPayload<typeof shape>

/** Throws NOT_FOUND. */
export async function getFacts(db: Db, projectId: ProjectId): Promise<ProjectFacts> {
  const row = await db.project.findUnique({ where: { id: projectId }, ...shape })
  if (!row) throw new AppError('NOT_FOUND')
  return toFacts(row)
}

/** Holds the project's row until the transaction ends, so that what rests on its whole (days, quotas) is decided in turn. */
export async function lockRow(db: Db, projectId: ProjectId): Promise<void> {
  await db.$queryRaw`SELECT id FROM project WHERE id = ${projectId}::uuid FOR UPDATE`
}

/** Newest first; `only` limits them to those ids. */
export async function listSummaries(db: Db, only: readonly ProjectId[] | null): Promise<ProjectSummary[]> {
  const rows = await db.project.findMany({
    where: only ? { id: { in: [...only] } } : {},
    orderBy: [{ startsOn: 'desc' }, { code: 'asc' }],
    include: {
      _count: { select: { participants: { where: { withdrawnAt: null } } } },
      sessions: { where: { state: 'open' }, orderBy: { openedAt: 'desc' }, take: 1, select: { id: true, title: true } },
    },
  })
  return rows.map((row) => ({
    id: ProjectId.parse(row.id),
    code: row.code,
    title: row.title,
    kind: row.kind,
    state: row.state,
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    timeZone: row.timeZone,
    hostCountry: row.hostCountry,
    participants: row._count.participants,
    liveSession: row.sessions[0] ?? null,
  }))
}

/** Throws CONFLICT `code-taken`. */
export async function insertProject(db: Db, id: ProjectId, input: ProjectInput): Promise<void> {
  await refusingTakenCode(input.code, () => db.project.create({ data: { id, ...columns(input) } }))
}

/** Writes all fields and raises the revision. Throws CONFLICT `code-taken`. */
export async function updateProject(db: Db, id: ProjectId, input: ProjectInput): Promise<void> {
  await refusingTakenCode(input.code, () =>
    db.project.update({ where: { id }, data: { ...columns(input), revision: { increment: 1 } } }),
  )
}

export async function setState(db: Db, id: ProjectId, state: ProjectFacts['state']): Promise<void> {
  await db.project.update({ where: { id }, data: { state, revision: { increment: 1 } } })
}

/** How far the project's programme is: whether any of it was or is being held, here or elsewhere, what is open, and how much is to come. */
export async function getProgress(db: Db, projectId: ProjectId) {
  const sessions = await db.session.findMany({
    where: { projectId },
    select: { title: true, state: true, openedAt: true },
    orderBy: { startsAt: 'asc' },
  })
  return {
    begun: sessions.some(({ state, openedAt }) => openedAt !== null || state === 'ended'),
    open: sessions.find(({ state }) => state === 'open') ?? null,
    remaining: sessions.filter(({ state }) => state === 'planned' || state === 'open').length,
  }
}

/** The first session that would lie outside `window`; null when all are within. */
export function findSessionOutside(db: Db, projectId: ProjectId, window: ProjectFacts['window']) {
  return db.session.findFirst({
    where: {
      projectId,
      state: { not: 'cancelled' },
      OR: [{ startsAt: { lt: window.startsAt } }, { endsAt: { gt: window.endsAt } }],
    },
    orderBy: { startsAt: 'asc' },
    select: { title: true },
  })
}

async function refusingTakenCode(code: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isTaken(error, 'project_code_key')) throw new AppError('CONFLICT', 'code-taken', { params: { code } })
    throw error
  }
}

/** A calendar date is stored as its midnight in UTC. */
const toDay = (date: Date) => date.toISOString().slice(0, 10)
const fromDay = (day: string) => new Date(`${day}T00:00:00Z`)

function columns(input: ProjectInput) {
  return {
    code: input.code,
    referenceNumber: input.referenceNumber,
    title: input.title,
    kind: input.kind,
    modality: toDb(input.modality),
    startsOn: fromDay(input.startsOn),
    endsOn: fromDay(input.endsOn),
    timeZone: input.timeZone,
    hostCountry: input.hostCountry,
    hostPlace: input.hostPlace,
    signatoryName: input.signatory.name,
    signatoryRole: input.signatory.role,
    notificationIssuedOn: input.notificationIssuedOn && fromDay(input.notificationIssuedOn),
    nominationsCloseAt: input.nominationsCloseOn && lastInstantOf(input.nominationsCloseOn, input.timeZone),
    quotaOverseas: input.quota.overseas,
    quotaLocal: input.quota.local,
    qualifications: input.qualifications,
    objectives: input.objectives,
    background: input.background,
    locale: input.locale,
  }
}

function toFacts(row: Row): ProjectFacts {
  const days = { startsOn: toDay(row.startsOn), endsOn: toDay(row.endsOn), timeZone: row.timeZone }
  const named = (part: Row['organisations'][number]['part']) =>
    row.organisations.filter((organisation) => organisation.part === part).map(({ organisation }) => organisation.name)
  return {
    id: ProjectId.parse(row.id),
    code: row.code,
    referenceNumber: row.referenceNumber,
    title: row.title,
    kind: row.kind,
    modality: fromDb(row.modality),
    state: row.state,
    ...days,
    window: projectWindow(days),
    hostCountry: row.hostCountry,
    hostPlace: row.hostPlace,
    issuingOrganisation: named('issuing')[0] ?? '—',
    implementingOrganisations: named('implementing'),
    signatory: { name: row.signatoryName, role: row.signatoryRole },
    notificationIssuedOn: row.notificationIssuedOn && toDay(row.notificationIssuedOn),
    nominationsCloseAt: row.nominationsCloseAt,
    quota: { overseas: row.quotaOverseas, local: row.quotaLocal },
    qualifications: row.qualifications,
    objectives: row.objectives,
    background: row.background,
    locale: ProjectInput.shape.locale.parse(row.locale),
    // The demo's project may run again after it was cancelled.
    cancelledReason: row.state === 'cancelled' ? (row.decisions.at(-1)?.reason?.text ?? null) : null,
    isDemo: row.isDemo,
    revision: row.revision,
    createdAt: row.createdAt,
  }
}
