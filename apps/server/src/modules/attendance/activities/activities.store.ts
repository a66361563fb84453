import { type ActivityInput, ActivityKind } from '@muster/contracts/activities'
import { ActivityId, type ProjectId, SessionId } from '@muster/contracts/ids'
import { Quiz } from '@muster/contracts/quiz'
import { Prisma } from '@muster/prisma/client'
import type { Db } from '../../../platform/db.ts'

/** What a project has its participants do, in the order in which it was first written. */
export async function listStored(db: Db, projectId: ProjectId) {
  return (await db.activity.findMany({ where: { projectId }, orderBy: { id: 'asc' } })).map(toActivity)
}

/** Null where the project has none of that id. */
export async function findStored(db: Db, { projectId, activityId }: { projectId: ProjectId; activityId: ActivityId }) {
  const row = await db.activity.findFirst({ where: { id: activityId, projectId } })
  return row && toActivity(row)
}

/** Null where there is none of that kind in that place. */
export async function findPlaced(
  db: Db,
  projectId: ProjectId,
  { kind, sessionId }: Pick<ActivityInput, 'kind' | 'sessionId'>,
) {
  const row = await db.activity.findFirst({ where: { projectId, kind, sessionId } })
  return row && toActivity(row)
}

/** Writes it anew or for the first time, and raises its revision. */
export async function writeStored(
  db: Db,
  { id, projectId, isNew }: { id: ActivityId; projectId: ProjectId; isNew: boolean },
  activity: ActivityInput,
): Promise<void> {
  const { kind, sessionId, instructions } = activity
  const data = { instructions, quiz: activity.kind === 'quiz' ? activity.quiz : Prisma.DbNull }
  if (isNew) await db.activity.create({ data: { id, projectId, kind, sessionId, ...data } })
  else await db.activity.update({ where: { id }, data: { ...data, revision: { increment: 1 } } })
}

export async function removeStored(db: Db, id: ActivityId): Promise<void> {
  await db.activity.delete({ where: { id } })
}

function toActivity({ id, kind, sessionId, instructions, quiz, revision }: Prisma.ActivityGetPayload<object>) {
  return {
    id: ActivityId.parse(id),
    kind: ActivityKind.parse(kind),
    sessionId: SessionId.nullable().parse(sessionId),
    instructions,
    quiz: Quiz.nullable().parse(quiz),
    revision,
  }
}
export type StoredActivity = ReturnType<typeof toActivity>
