import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { kindsOf, type ListedRecord, type ListKind, type Lists, listed, type RecordOf } from '@muster/evidence/records'
import type { Db } from '../../../platform/db.ts'
import {
  listActivityRecords,
  listCheckRecords,
  listDecisionRecords,
  listHubMarkRecords,
  listImportRecords,
  listOpeningRecords,
  listOutageRecords,
  listOverrideRecords,
  listPolicyRecords,
  listReviewRecords,
  listViewRecords,
  listWithdrawalRecords,
} from './records.store.ts'

/** A session, or with null the project as a whole. */
export type Scope = { projectId: ProjectId; sessionId: SessionId | null }

/** All records of one scope that are in no chain, by kind. */
export type ListedRecords = { [Kind in ListKind]?: RecordOf<Kind>[] }

export async function readListed(db: Db, { projectId, sessionId }: Scope): Promise<ListedRecords> {
  if (sessionId === null)
    return {
      overrides: await listOverrideRecords(db, projectId),
      policies: await listPolicyRecords(db, projectId),
      activities: await listActivityRecords(db, projectId),
      reviews: await listReviewRecords(db, projectId),
    }
  return {
    outages: await listOutageRecords(db, sessionId),
    decisions: await listDecisionRecords(db, { projectId, sessionId }),
    checks: await listCheckRecords(db, sessionId),
    hubMarks: await listHubMarkRecords(db, sessionId),
    openings: await listOpeningRecords(db, sessionId),
    views: await listViewRecords(db, sessionId),
    imports: await listImportRecords(db, sessionId),
    withdrawals: await listWithdrawalRecords(db, { projectId, sessionId }),
  }
}

/** What a seal lists of them. */
export function toLists(records: ListedRecords, { sessionId }: Pick<Scope, 'sessionId'>): Lists {
  const lists: Lists = {}
  for (const kind of kindsOf(sessionId)) {
    const some: readonly ListedRecord[] = records[kind] ?? []
    lists[kind] = listed(some)
  }
  return lists
}
