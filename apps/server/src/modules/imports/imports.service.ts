import { ImportId, type PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { DateOrder, Import, ImportSummary } from '@muster/contracts/imports'
import { logLimits } from '@muster/contracts/imports'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Upload } from '../../platform/upload.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { getSession, type SessionFacts } from '../programme/programme.service.ts'
import { getProjectFacts } from '../projects/projects.service.ts'
import {
  countOfSession,
  findSame,
  getStored,
  insertImport,
  listStored,
  lockDigest,
  lockStored,
  removeDraft,
  type StoredImport,
  updateDraft,
} from './imports.store.ts'
import { forgetRead, keepLog } from './log-files.ts'
import type { LogFailure } from './log-reading.ts'
import { placeOf } from './matching/settle-rows.ts'
import { preview, readingOf, summaryOf } from './preview.ts'
import { readInThread } from './read-in-thread.ts'

type InSession = { projectId: ProjectId; sessionId: SessionId }
type InProject = { projectId: ProjectId; importId: ImportId }

/** More than a session can need; it keeps one person from filling the storage. */
const mostImports = 50

/** All logs that were brought to a project, newest first. */
export async function listImports(ctx: Ctx, projectId: ProjectId): Promise<ImportSummary[]> {
  return (await listStored(ctx.db, projectId)).map(summaryOf)
}

/** One log as it is read and matched. NOT_FOUND; of a draft as `readKept`. */
export async function describeImport(ctx: Ctx, which: InProject): Promise<Import> {
  return preview(ctx, await getStored(ctx.db, which))
}

/**
 * Keeps the log of a session as a draft, read with the clocks of the project. The same file again is the same import, until
 * that is withdrawn. NOT_FOUND; UNSUPPORTED_FILE with a `LogFailure`; REFUSED `session-cancelled`, `too-many-imports`.
 */
export async function uploadLog(
  ctx: Ctx,
  which: InSession,
  upload: Upload,
): Promise<{ importId: ImportId; known: boolean }> {
  const { personId: uploadedBy } = requirePerson(ctx.actor)
  const session = await getImportable(ctx, which)
  const { timeZone } = await getProjectFacts(ctx, which.projectId)
  const reading = readingOf(session, { timeZone, dateOrder: null })
  const read = await readInThread(upload.bytes, reading)
  if (!read.ok) throw refusedLog(read.reason)
  const { fileId, sha256, sizeBytes } = await keepLog(ctx, upload, { reading, read })
  return inTransaction(ctx, async (ctx) => {
    await lockDigest(ctx.db, sha256)
    const same = await findSame(ctx.db, { sessionId: which.sessionId, sha256 })
    if (same) return { importId: same.id, known: true }
    if ((await countOfSession(ctx.db, which.sessionId)) >= mostImports)
      throw new AppError('REFUSED', 'too-many-imports', { params: { most: mostImports } })
    const id = newId(ImportId)
    const { format } = read.log
    const kept = { sha256, fileId, fileName: upload.name, format, timeZone }
    await insertImport(ctx.db, { ...which, ...kept, id, uploadedBy, uploadedAt: ctx.now })
    await recordAudit(ctx, {
      action: 'import.upload',
      subject: { type: 'import', id },
      projectId: which.projectId,
      detail: { sessionId: which.sessionId, format, rows: read.log.rows.length, sizeBytes, sha256 },
    })
    return { importId: id, known: false }
  })
}

type Edit = {
  timeZone?: string | undefined
  dateOrder?: DateOrder | null | undefined
  decisions?: { line: number; stay: number; choice: PersonId | 'nobody' | 'undecided' }[] | undefined
}

/**
 * Says how the times of a draft are read, and who its rows are. NOT_FOUND; REFUSED `import-not-draft`; INVALID
 * `unknown-person` where somebody chosen has no part in the project.
 */
export async function editImport(ctx: Ctx, which: InProject, edit: Edit): Promise<Import> {
  const stored = await inTransaction(ctx, async (ctx) => {
    const draft = requireDraft(await lockStored(ctx.db, which))
    const decisions = await decide(ctx, draft, edit.decisions ?? [])
    const { timeZone = draft.timeZone, dateOrder = draft.dateOrder } = edit
    await updateDraft(ctx.db, draft.id, { timeZone, dateOrder, decisions })
    await recordAudit(ctx, {
      action: 'import.edit',
      subject: { type: 'import', id: draft.id },
      projectId: which.projectId,
      detail: { timeZone, dateOrder, decisions: edit.decisions?.length ?? 0 },
    })
    return getStored(ctx.db, which)
  })
  return preview(ctx, stored)
}

async function decide(ctx: Ctx, draft: StoredImport, changes: NonNullable<Edit['decisions']>) {
  const people = new Set((await listPeopleOfProject(ctx, draft.projectId)).map(({ personId }) => personId))
  const decisions = new Map(draft.decisions.map((decision) => [placeOf(decision), decision]))
  for (const { line, stay, choice } of changes) {
    const place = placeOf({ line, stay })
    if (choice === 'undecided') decisions.delete(place)
    else if (choice === 'nobody') decisions.set(place, { line, stay, personId: null })
    else if (people.has(choice)) decisions.set(place, { line, stay, personId: choice })
    else throw new AppError('INVALID', 'unknown-person')
  }
  return [...decisions.values()]
}

/** Forgets a draft and its file. NOT_FOUND; REFUSED `import-not-draft`. */
export async function discardImport(ctx: Ctx, which: InProject): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const draft = requireDraft(await lockStored(ctx.db, which))
    await forgetDraft(ctx, draft)
  })
}

/** To be called in a transaction. The file that nothing names any more is swept. */
export async function forgetDraft(ctx: Ctx, { id, projectId, sessionId, sha256 }: StoredImport) {
  await removeDraft(ctx.db, id)
  forgetRead(ctx, { sha256 })
  await recordAudit(ctx, {
    action: 'import.discard',
    subject: { type: 'import', id },
    projectId,
    detail: { sessionId, sha256 },
  })
}

/** A session of which a log can be. NOT_FOUND; REFUSED `session-cancelled`. */
async function getImportable(ctx: Ctx, which: InSession): Promise<SessionFacts> {
  const session = await getSession(ctx, which)
  if (session.state === 'cancelled') throw new AppError('REFUSED', 'session-cancelled')
  return session
}

function requireDraft(stored: StoredImport): StoredImport {
  if (stored.appliedAt) throw new AppError('REFUSED', 'import-not-draft')
  return stored
}

const refusedLog = (reason: LogFailure) =>
  new AppError('UNSUPPORTED_FILE', reason, { params: { maxRows: logLimits.maxRows } })
