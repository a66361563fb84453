import type { ImportId, ProjectId } from '@muster/contracts/ids'
import { isSure, type LogRow } from '@muster/contracts/imports'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import { saltWords } from '../../platform/salted-words.ts'
import { nameSeals } from '../attendance/sealing/late-records.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { getSession } from '../programme/programme.service.ts'
import { correctWindow, recordHeldElsewhere } from '../programme/session-decisions.service.ts'
import { forgetFile, getStored, insertWithdrawal, lockStored, markApplied, type StoredImport } from './imports.store.ts'
import { countRounds, insertIntervals, type NewInterval } from './intervals.store.ts'
import { forgetRead, readKept } from './log-files.ts'
import { settleRows } from './matching/settle-rows.ts'
import { readingOf, toPersons } from './preview.ts'

type InProject = { projectId: ProjectId; importId: ImportId }
type Window = { startsAt: string; endsAt: string; reason: string }

/**
 * Makes a log evidence; done already, it changes nothing. `window` says when a session was held that was not opened here,
 * or corrects it. NOT_FOUND; REFUSED `import-withdrawn`, `log-file-removed`, `rows-undecided`, `nobody-matched`,
 * `session-open`, `session-cancelled`, `window-needed`; CONFLICT `changed-meanwhile`; and as the decision on the window.
 */
export async function applyImport(ctx: Ctx, which: InProject, window: Window | null): Promise<{ added: number }> {
  const { personId: appliedBy } = requirePerson(ctx.actor)
  const found = await getStored(ctx.db, which)
  if (found.withdrawal) throw new AppError('REFUSED', 'import-withdrawn')
  if (found.appliedAt) return { added: 0 }
  const session = await getSession(ctx, found)
  const log = await readKept(ctx, found, readingOf(session, found))
  return inTransaction(ctx, async (ctx) => {
    const stored = await lockStored(ctx.db, which)
    if (stored.appliedAt) return { added: 0 }
    if (stored.timeZone !== found.timeZone || stored.dateOrder !== found.dateOrder)
      throw new AppError('CONFLICT', 'changed-meanwhile')
    const people = toPersons(await listPeopleOfProject(ctx, which.projectId))
    const rows = settleRows(log.rows, { people, decisions: stored.decisions })
    refuseUnfinished(rows)
    await settleWindow(ctx, stored, window)
    const intervals = await toIntervals(ctx, stored, rows)
    // What comes after a seal of the session names it, and the session is sealed again.
    await insertIntervals(ctx.db, await nameSeals(ctx.db, intervals))
    await markApplied(ctx.db, stored.id, { appliedBy, appliedAt: ctx.now })
    const { id, sessionId, projectId, sha256, format, timeZone } = stored
    await recordAudit(ctx, {
      action: 'import.apply',
      subject: { type: 'import', id },
      projectId,
      detail: { sessionId, sha256, format, timeZone, rows: rows.length, added: intervals.length },
    })
    return { added: intervals.length }
  })
}

function refuseUnfinished(rows: readonly LogRow[]): void {
  const count = rows.filter(({ match }) => match.kind === 'ask').length
  if (count > 0) throw new AppError('REFUSED', 'rows-undecided', { params: { count } })
  if (!rows.some(({ match }) => match.kind === 'person')) throw new AppError('REFUSED', 'nobody-matched')
}

/** A session counts from when it was held; where that is not known from here, somebody decides it with the log. */
async function settleWindow(ctx: Ctx, stored: StoredImport, window: Window | null): Promise<void> {
  const { state } = await getSession(ctx, stored)
  if (state === 'cancelled') throw new AppError('REFUSED', 'session-cancelled')
  if (state === 'open') throw new AppError('REFUSED', 'session-open')
  if (state === 'ended') {
    if (window) await correctWindow(ctx, stored, window)
    return
  }
  if (!window) throw new AppError('REFUSED', 'window-needed')
  await recordHeldElsewhere(ctx, stored, window)
}

async function toIntervals(ctx: Ctx, stored: StoredImport, rows: readonly LogRow[]): Promise<NewInterval[]> {
  const { id: importId, projectId, sessionId, sha256: fileSha256 } = stored
  const round = 1 + (await countRounds(ctx.db, { sessionId, fileSha256 }))
  const shared = { importId, projectId, sessionId, fileSha256, round, at: ctx.now }
  return rows.flatMap(({ line, stay, note, match, precisionMs, ...times }) => {
    if (match.kind !== 'person') return []
    // Times that contradict each other say nothing but that somebody came.
    const { startMs, endMs } = note === 'ends-before-start' ? { startMs: null, endMs: null } : times
    return {
      ...shared,
      id: newUuid(),
      line,
      stay,
      note,
      personId: match.personId,
      matchedBy: match.by,
      startsAt: asDate(startMs),
      endsAt: asDate(endMs),
      precisionMs: precisionMs === 0 ? null : precisionMs,
      unknown: !isSure({ note }),
    }
  })
}

const asDate = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

/** Withdraws a log that was applied: what it said stays on record and no longer counts. NOT_FOUND; REFUSED `import-not-applied`. */
export async function withdrawImport(ctx: Ctx, which: InProject, reason: string): Promise<void> {
  const { personId: decidedBy } = requirePerson(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    const { id, sessionId, sha256 } = requireApplied(await lockStored(ctx.db, which))
    const { hash, words } = saltWords(reason)
    const withdrawal = { importId: id, reasonHash: hash, reason: words, decidedBy, decidedAt: ctx.now }
    for (const { sessionId: _, ...named } of await nameSeals(ctx.db, [{ ...withdrawal, sessionId }]))
      await insertWithdrawal(ctx.db, named)
    await recordAudit(ctx, {
      action: 'import.withdraw',
      subject: { type: 'import', id },
      projectId: which.projectId,
      detail: { sessionId, sha256 },
    })
  })
}

/** Takes the file from a log that is no draft any more, with the names in it; the bytes go within a day. NOT_FOUND; REFUSED `import-not-applied`. */
export async function removeLogFile(ctx: Ctx, which: InProject): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const stored = await lockStored(ctx.db, which)
    if (!stored.appliedAt) throw new AppError('REFUSED', 'import-not-applied')
    await forgetFileOf(ctx, stored)
  })
}

/** To be called in a transaction. The file that nothing names any more is swept. */
export async function forgetFileOf(ctx: Ctx, { id, projectId, sha256, storageKey }: StoredImport): Promise<void> {
  if (storageKey === null) return
  await forgetFile(ctx.db, id)
  forgetRead(ctx, { sha256 })
  await recordAudit(ctx, {
    action: 'import.remove-file',
    subject: { type: 'import', id },
    projectId,
    detail: { sha256 },
  })
}

function requireApplied(stored: StoredImport): StoredImport {
  if (!stored.appliedAt || stored.withdrawal) throw new AppError('REFUSED', 'import-not-applied')
  return stored
}
