import { Readable } from 'node:stream'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { ExportLine, VisitLine } from '@muster/evidence/export-lines'
import { type ListedRecord, type Lists, subjectOf } from '@muster/evidence/records'
import { type Attested, type ChainHead, format, noSeal, toListDigests, toText } from '@muster/evidence/statement'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { found } from '../../../platform/errors.ts'
import { fileNamePart } from '../../../platform/file-name.ts'
import type { FileReply } from '../../../platform/file-reply.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { getSigner, listPublishedKeys } from '../../keys/keys.service.ts'
import { listProgramme, type SessionFacts } from '../../programme/programme.service.ts'
import { getProjectFacts } from '../../projects/projects.service.ts'
import { type ListedRecords, readListed, type Scope, toLists } from './listed-records.ts'
import { listVisitLines } from './records.store.ts'
import { listSealsOf, type StampedSeal } from './seals.store.ts'
import { toSessionState } from './session-state.ts'

const visitsAtOnce = 5000

type Which = { projectId: ProjectId; sessionId: SessionId | null }

/**
 * The evidence of a project (or of one session, with the seals of all) as JSON lines for `npm run verify-evidence`, made
 * as it is read: however large, it is never all in memory. Each export is in the audit before anything is handed over. NOT_FOUND.
 */
export async function exportEvidence(ctx: Ctx, which: Which): Promise<FileReply> {
  const { code } = await getProjectFacts(ctx, which.projectId)
  const programme = await listProgramme(ctx, which.projectId)
  const sessions = which.sessionId
    ? [found(programme.find(({ id }) => id === which.sessionId))]
    : programme.filter(({ state }) => state !== 'planned')
  const { projectId, sessionId } = which
  const subject = sessionId
    ? ({ type: 'session', id: sessionId } as const)
    : ({ type: 'project', id: projectId } as const)
  await inTransaction(ctx, (ctx) => recordAudit(ctx, { action: 'evidence.export', subject, projectId }))
  return {
    stream: Readable.from(asText(writeLines(ctx, which, sessions))),
    mimeType: 'application/x-ndjson',
    fileName: `evidence-${fileNamePart(code)}.jsonl`,
  }
}

async function* asText(lines: AsyncGenerator<ExportLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}

async function* writeLines(ctx: Ctx, which: Which, sessions: readonly SessionFacts[]): AsyncGenerator<ExportLine> {
  const { projectId, sessionId } = which
  const seals = await listSealsOf(ctx.db, projectId)
  for (const key of await listPublishedKeys(ctx, 'seal')) yield { type: 'key', key }
  // What concerns the project as a whole belongs to the whole project.
  const whole = sessionId === null ? [null] : []
  const inScope = new Set<string | null>([...sessions.map(({ id }) => id), ...whole])
  const sealIds = new Set(seals.map(({ id }) => id))
  for (const seal of seals) yield toLine(seal, inScope.has(seal.sessionId))
  const attested: (Attested & { sessionId: string | null })[] = []
  const lists: { sessionId: string | null; lists: Lists }[] = []
  for (const session of sessions) {
    const written = yield* writeSession(ctx, session, sealIds)
    const state = { session: toSessionState(session), chains: written.chains, lists: toListDigests(written.lists) }
    attested.push({ sessionId: session.id, ...state })
    lists.push({ sessionId: session.id, lists: written.lists })
  }
  for (const scope of whole) {
    const written = yield* writeListed(ctx, { projectId, sessionId: scope }, sealIds)
    attested.push({ sessionId: scope, session: null, chains: [], lists: toListDigests(written) })
    lists.push({ sessionId: scope, lists: written })
  }
  const { keyId, sign } = await getSigner(ctx, 'seal')
  const statement = toText({
    type: 'muster.export',
    version: format,
    projectId,
    sessionId,
    exportedAt: ctx.platform.clock.now().toISOString(),
    keyId,
    seals: { count: seals.length, head: seals.at(-1)?.sha256 ?? noSeal },
    sessions: attested,
  })
  yield { type: 'end', statement, signature: sign(statement), lists }
}

const toLine = ({ statement, signature, lists, timeStamp }: StampedSeal, isInScope: boolean): ExportLine => ({
  type: 'seal',
  statement,
  signature,
  lists: isInScope ? lists : null,
  timestamp: timeStamp && Buffer.from(timeStamp.token).toString('base64'),
})

/**
 * Writes the records of a session. What was recorded after a seal that was made while this is being written is left to the
 * next export: it would name a seal that this one does not have.
 */
async function* writeSession(
  ctx: Ctx,
  { projectId, id: sessionId }: SessionFacts,
  sealIds: ReadonlySet<string>,
): AsyncGenerator<ExportLine, { chains: ChainHead[]; lists: Lists }> {
  const lists = yield* writeListed(ctx, { projectId, sessionId }, sealIds)
  const chains = new Map<string, ChainHead>()
  let after: VisitLine | null = null
  do {
    const visits = await listVisitLines(ctx.db, { sessionId, after, limit: visitsAtOnce })
    for (const visit of visits.filter(({ record }) => isKnown(record, sealIds))) {
      const { bootId } = visit.record
      chains.set(bootId, { bootId, count: (chains.get(bootId)?.count ?? 0) + 1, head: visit.hash })
      yield visit
    }
    after = visits.length === visitsAtOnce ? (visits.at(-1) ?? null) : null
  } while (after)
  return { chains: [...chains.values()], lists }
}

/** Writes the records of a session, or with null of the project as a whole, that are in no chain. */
async function* writeListed(ctx: Ctx, scope: Scope, sealIds: ReadonlySet<string>): AsyncGenerator<ExportLine, Lists> {
  const records = knownOf(await readListed(ctx.db, scope), sealIds)
  for (const record of records.outages ?? []) yield { type: subjectOf.outages, record }
  for (const record of records.decisions ?? []) yield { type: subjectOf.decisions, record }
  for (const record of records.checks ?? []) yield { type: subjectOf.checks, record }
  for (const record of records.hubMarks ?? []) yield { type: subjectOf.hubMarks, record }
  for (const record of records.openings ?? []) yield { type: subjectOf.openings, record }
  for (const record of records.views ?? []) yield { type: subjectOf.views, record }
  for (const record of records.imports ?? []) yield { type: subjectOf.imports, record }
  for (const record of records.withdrawals ?? []) yield { type: subjectOf.withdrawals, record }
  for (const record of records.overrides ?? []) yield { type: subjectOf.overrides, record }
  for (const record of records.policies ?? []) yield { type: subjectOf.policies, record }
  for (const record of records.activities ?? []) yield { type: subjectOf.activities, record }
  for (const record of records.reviews ?? []) yield { type: subjectOf.reviews, record }
  return toLists(records, scope)
}

const isKnown = ({ afterSealId }: { afterSealId?: string | undefined }, sealIds: ReadonlySet<string>) =>
  afterSealId === undefined || sealIds.has(afterSealId)

function knownOf(records: ListedRecords, sealIds: ReadonlySet<string>): ListedRecords {
  const known = <Kept extends ListedRecord>(some: Kept[] | undefined) =>
    some?.filter((record) => isKnown(record, sealIds)) ?? []
  return {
    outages: known(records.outages),
    decisions: known(records.decisions),
    checks: known(records.checks),
    hubMarks: known(records.hubMarks),
    openings: known(records.openings),
    views: known(records.views),
    imports: known(records.imports),
    withdrawals: known(records.withdrawals),
    overrides: known(records.overrides),
    policies: known(records.policies),
    activities: known(records.activities),
    reviews: known(records.reviews),
    // So that no kind is forgotten.
  } satisfies Required<ListedRecords>
}
