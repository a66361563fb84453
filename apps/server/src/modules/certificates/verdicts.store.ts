import type { ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import type { PersonAssessment } from '../attendance/attendance.service.ts'

export type NewVerdict = PersonAssessment & { id: string; projectId: ProjectId; at: Date }

/** Keeps verdicts as they stood when something was decided by them. */
export async function insertVerdicts(db: Db, verdicts: readonly NewVerdict[]): Promise<void> {
  await db.verdict.createMany({
    data: verdicts.map(({ assessment, standing, ...verdict }) => ({
      ...verdict,
      overrideId: standing.byDecision,
      outcome: assessment.outcome,
      engineVersion: assessment.engineVersion,
      // A copy without readonly, for the column's type.
      assessment: structuredClone<object>(assessment),
    })),
  })
}

/**
 * Holds a project's sessions until the transaction ends: whoever corrects the window of one, cancels it or ends it
 * holds its row as well, and so comes wholly before or wholly after what is decided here.
 */
export async function lockSessions(db: Db, projectId: ProjectId): Promise<void> {
  await db.$queryRaw`SELECT id FROM session WHERE "projectId" = ${projectId}::uuid ORDER BY id FOR UPDATE`
}
