import { type CheckedSeal, checkSeals, findCompromised, findUnsigned, type Trust } from './check-seals.ts'
import { checkSession, type SessionProof } from './check-session.ts'
import type { EvidenceExport } from './export-lines.ts'
import type { Finding } from './finding.ts'
import { keyIdOf, type PublishedKey } from './keys.ts'
import { type ListedRecord, listKinds, subjectOf } from './records.ts'
import { ExportStatement, noSeal } from './statement.ts'

/** What was proven, where nothing is wrong. */
export type Proof = {
  projectId: string
  /** Null: all sessions of the project. */
  sessionId: string | null
  exportedAt: string
  seals: readonly CheckedSeal[]
  sessions: readonly SessionProof[]
}

export type Verdict = { ok: true; proof: Proof } | { ok: false; finding: Finding }

/** How to judge; what is left out is taken from the export itself. */
export type Options = Partial<Pick<Trust, 'trustedKeyIds' | 'knownSeals'>> & Pick<Trust, 'readTimeStamp'>

/**
 * Checks an export with nothing but itself: every hash is computed anew, every signature checked, every record compared
 * with the seals that are about it. Answers the first thing that was changed, removed or inserted; else what is proven.
 */
export async function verifyExport(evidence: EvidenceExport, options: Options): Promise<Verdict> {
  const { readTimeStamp, trustedKeyIds = null, knownSeals = new Set<string>() } = options
  const trust = { keys: keysById(evidence.keys), trustedKeyIds, knownSeals, readTimeStamp }
  const wrong = (finding: Finding): Verdict => ({ ok: false, finding })

  const changedKey = evidence.keys.find(({ id, publicKey }) => id !== keyIdOf(publicKey))
  if (changedKey) return wrong({ subject: 'key', problem: 'changed', id: changedKey.id })
  const { seals, finding } = await checkSeals(evidence.seals, trust)
  if (finding) return wrong(finding)
  const end = await readEnd(evidence, trust)
  if ('subject' in end) return wrong(end)
  const about =
    compareWithEnd(seals, end) ??
    findUnknown(seals, knownSeals) ??
    findCompromised(seals, trust) ??
    findLostSession(seals, end)
  if (about) return wrong(about)

  const sessions: SessionProof[] = []
  for (const attested of end.sessions) {
    const lists = evidence.end?.lists.find(({ sessionId }) => sessionId === attested.sessionId)?.lists
    if (!lists) return wrong({ subject: 'export', problem: 'changed' })
    const result = checkSession(evidence, { seals, attested, lists })
    if ('subject' in result) return wrong(result)
    sessions.push(result)
  }
  const { projectId, sessionId, exportedAt } = end
  const stray = findStray(evidence, end)
  return stray ? wrong(stray) : { ok: true, proof: { projectId, sessionId, exportedAt, seals, sessions } }
}

const keysById = (keys: readonly PublishedKey[]) => new Map(keys.map((key) => [key.id, key]))

/** What the export says about itself, once its signature was checked. */
async function readEnd({ end }: EvidenceExport, trust: Trust): Promise<ExportStatement | Finding> {
  if (!end) return { subject: 'export', problem: 'cut-off' }
  const parsed = ExportStatement.safeParse(parseJson(end.statement))
  if (!parsed.success) return { subject: 'export', problem: 'changed' }
  const unsigned = await findUnsigned(end, { keyId: parsed.data.keyId, trust })
  if (unsigned) return { subject: 'export', problem: unsigned }
  const since = trust.keys.get(parsed.data.keyId)?.compromisedSince
  if (since && new Date(parsed.data.exportedAt) >= new Date(since))
    return { subject: 'export', problem: 'key-compromised' }
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The last seals of a project are held by nothing that comes after them but the export's own end. */
function compareWithEnd(seals: readonly CheckedSeal[], { projectId, seals: { count, head } }: ExportStatement) {
  const found = (problem: 'removed' | 'inserted', place: number): Finding => {
    const id = problem === 'inserted' ? (seals[place - 1]?.statement.id ?? null) : null
    return { subject: 'seal', problem, place, id }
  }
  if (seals.length < count) return found('removed', seals.length + 1)
  if (seals.length > count) return found('inserted', count + 1)
  if ((seals.at(-1)?.sha256 ?? noSeal) !== head) return found('inserted', count)
  const foreign = seals.findIndex(({ statement }) => statement.projectId !== projectId)
  return foreign === -1 ? null : found('inserted', foreign + 1)
}

function findUnknown(seals: readonly CheckedSeal[], known: ReadonlySet<string>): Finding | null {
  const here = new Set(seals.map(({ sha256 }) => sha256))
  const missing = [...known].find((sha256) => !here.has(sha256))
  return missing === undefined ? null : { subject: 'seal', problem: 'not-among-these', sha256: missing }
}

/** A session that was sealed cannot be gone from its project. */
function findLostSession(seals: readonly CheckedSeal[], end: ExportStatement): Finding | null {
  const here = new Set(end.sessions.map(({ sessionId }) => sessionId))
  const lost = seals.find(({ statement: { sessionId } }) => end.sessionId === null && !here.has(sessionId))
  if (!lost) return null
  const { sessionId } = lost.statement
  return sessionId === null
    ? { subject: 'export', problem: 'changed' }
    : { subject: 'session', problem: 'removed', sessionId }
}

/** A record of a session that the export does not know of. */
function findStray(evidence: EvidenceExport, { sessions }: ExportStatement): Finding | null {
  const known = new Set(sessions.map(({ sessionId }) => sessionId))
  const isStray = ({ sessionId }: { sessionId: string | null }) => !known.has(sessionId)
  const visit = evidence.visits.find(({ record }) => isStray(record))?.record
  if (visit) {
    const { id, sessionId, bootId, chainSeq: place } = visit
    return { subject: 'visit', problem: 'inserted', sessionId, bootId, place, id }
  }
  for (const kind of listKinds) {
    const records: readonly ListedRecord[] = evidence[kind]
    const stray = records.find(isStray)
    if (stray) return { subject: subjectOf[kind], problem: 'inserted', sessionId: stray.sessionId, id: stray.id }
  }
  return null
}
