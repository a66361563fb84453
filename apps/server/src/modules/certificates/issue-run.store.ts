import { PersonId, ProjectId } from '@muster/contracts/ids'
import { z } from 'zod'
import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import { KeptRefusal } from './issue-run.ts'

type NewRun = { id: string; projectId: ProjectId; total: number; startedBy: PersonId; startedAt: Date }

const active = { in: ['queued', 'running'] } satisfies { in: ('queued' | 'running')[] }

export async function insertRun(db: Db, run: NewRun): Promise<void> {
  await db.issueRun.create({ data: run })
}

/** The run that is queued or at work in a project; null where there is none. */
export function findActiveRun(db: Db, projectId: ProjectId) {
  return db.issueRun.findFirst({ where: { projectId, state: active }, select: { id: true } })
}

/** The ids of all runs that are queued or at work. */
export async function listActiveRuns(db: Db): Promise<string[]> {
  const rows = await db.issueRun.findMany({ where: { state: active }, select: { id: true }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => id)
}

export async function findLatestRun(db: Db, projectId: ProjectId): Promise<Run | null> {
  const row = await db.issueRun.findFirst({ where: { projectId }, orderBy: { id: 'desc' } })
  return row && toRun(row)
}

/** Throws NOT_FOUND, also for a run of another project than `projectId` where that is given. */
export async function getRun(db: Db, { runId, projectId }: { runId: string; projectId?: ProjectId }): Promise<Run> {
  const row = await db.issueRun.findFirst({ where: { id: runId, ...(projectId ? { projectId } : {}) } })
  if (!row) throw new AppError('NOT_FOUND')
  return toRun(row)
}

/** Holds a run's row until the transaction ends, so that two processes at it add to what the other has done. */
export async function lockRun(db: Db, runId: string): Promise<Run> {
  await db.$queryRaw`SELECT id FROM issue_run WHERE id = ${runId}::uuid FOR UPDATE`
  return getRun(db, { runId })
}

/** Takes a person out of the refusals of a project's runs: what stands there may be letters of their name. */
export async function forgetRefusalsOf(
  db: Db,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<void> {
  const theirs = JSON.stringify([{ personId }])
  await db.$executeRaw`
    UPDATE "issue_run" SET "refused" = (
      SELECT coalesce(jsonb_agg(r ORDER BY place), '[]') FROM jsonb_array_elements("refused") WITH ORDINALITY AS e(r, place)
      WHERE r->>'personId' <> ${personId})
    WHERE "projectId" = ${projectId}::uuid AND "refused" @> ${theirs}::jsonb`
}

type Change = Partial<Pick<Run, 'state' | 'total' | 'done' | 'issued' | 'finishedAt' | 'refused'>>

export async function updateRun(db: Db, runId: string, { refused, ...change }: Change): Promise<void> {
  await db.issueRun.update({
    where: { id: runId },
    // A copy as plain objects, for the column's type.
    data: { ...change, ...(refused ? { refused: structuredClone<object[]>(refused) } : {}) },
  })
}

export type Run = ReturnType<typeof toRun>

function toRun(row: NonNullable<Awaited<ReturnType<Db['issueRun']['findFirst']>>>) {
  return {
    id: row.id,
    projectId: ProjectId.parse(row.projectId),
    state: row.state,
    total: row.total,
    done: row.done,
    issued: row.issued,
    refused: z.array(KeptRefusal).parse(row.refused),
    startedBy: PersonId.parse(row.startedBy),
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
  }
}
