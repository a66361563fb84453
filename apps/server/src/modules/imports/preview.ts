import type { ProjectPerson } from '@muster/contracts/identity'
import type { Import, ImportSummary, LogRow } from '@muster/contracts/imports'
import type { Ctx } from '../../platform/ctx.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { getSession, type SessionFacts } from '../programme/programme.service.ts'
import type { StoredImport } from './imports.store.ts'
import { listOfImport } from './intervals.store.ts'
import { readKept } from './log-files.ts'
import type { Reading } from './log-reading.ts'
import { countOutside, mergePresence, settleRows, spanOfLog } from './matching/settle-rows.ts'

export function summaryOf(stored: StoredImport): ImportSummary {
  const { id, sessionId, format, fileName, sha256, uploadedAt, appliedAt, withdrawal } = stored
  return {
    id,
    sessionId,
    state: stateOf(stored),
    format,
    fileName,
    sha256,
    uploadedAt: uploadedAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    withdrawal: withdrawal && { at: withdrawal.at.toISOString(), reason: withdrawal.reason },
  }
}

function stateOf({ appliedAt, withdrawal }: StoredImport): ImportSummary['state'] {
  if (withdrawal) return 'withdrawn'
  return appliedAt ? 'applied' : 'draft'
}

/** How the log of a session is read: near its planned times. */
export const readingOf = (
  { startsAt, endsAt }: SessionFacts,
  { timeZone, dateOrder }: Pick<StoredImport, 'timeZone' | 'dateOrder'>,
): Reading => ({ timeZone, dateOrder, window: { startMs: startsAt.getTime(), endMs: endsAt.getTime() } })

/** Whom the rows of a log may be. */
export const toPersons = (people: readonly ProjectPerson[]) =>
  people.map(({ personId, names, email }) => ({
    personId,
    names: names.native ? [names.latin, names.native.text] : [names.latin],
    email,
  }))

/** An import as it is shown: a draft as its file is read now, an applied one as what it made evidence. */
export async function preview(ctx: Ctx, stored: StoredImport): Promise<Import> {
  const session = await getSession(ctx, stored)
  const people = await listPeopleOfProject(ctx, stored.projectId)
  const log = stored.appliedAt ? null : await readKept(ctx, stored, readingOf(session, stored))
  const rows = log
    ? settleRows(log.rows, { people: toPersons(people), decisions: stored.decisions })
    : (await listOfImport(ctx.db, stored.id)).map(asRow)
  const window = windowOf(session)
  return {
    ...summaryOf(stored),
    timeZone: stored.timeZone,
    dateOrder: log?.dateOrder ?? stored.dateOrder,
    zoneNeeded: log?.zoneNeeded ?? false,
    window,
    held: session.actual !== null,
    span: spanOfLog(rows),
    outside: countOutside(rows, window),
    rows,
    people: people.map(({ personId, names, email }) => ({ personId, names, email })),
    presence: mergePresence(rows),
  }
}

/** What was made of a row that counts; its name is in the file alone. */
function asRow({ personId, matchedBy, ...stay }: Awaited<ReturnType<typeof listOfImport>>[number]): LogRow {
  const match = { kind: 'person', personId, by: matchedBy } as const
  return { ...stay, name: null, email: null, durationMs: null, match, candidates: [] }
}

/** When the session was held; before that is known, when it was planned. */
function windowOf({ actual, startsAt, endsAt }: SessionFacts) {
  const { startsAt: from, endsAt: to } = actual ?? { startsAt, endsAt }
  return { startMs: from.getTime(), endMs: (to ?? endsAt).getTime() }
}
