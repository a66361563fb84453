import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { chain } from './chain.ts'
import { type EvidenceExport, emptyExport, type SealLine, type VisitLine } from './export-lines.ts'
import { keyIdOf, type PublishedKey } from './keys.ts'
import { kindsOf, type ListedRecord, type Lists, listed } from './records.ts'
import {
  type Attested,
  digestOfSeal,
  type ExportStatement,
  noSeal,
  SealStatement,
  toListDigests,
  toText,
} from './statement.ts'
import { projectId } from './test-records.ts'

const sealedAt = '2026-11-24T03:00:00.000Z'

export type TestKey = { published: PublishedKey; privateKey: KeyObject }

export function makeKey(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const id = keyIdOf(spki)
  const life = { validFrom: '2026-01-01T00:00:00.000Z', retiredAt: null, compromisedSince: null }
  return { published: { id, purpose: 'seal', algorithm: 'Ed25519', publicKey: spki, ...life }, privateKey }
}

/** Evidence as a server would keep it, before it is exported. */
export type Kept = Omit<EvidenceExport, 'keys' | 'end'> & { states: Record<string, Attested['session']> }

/** Nothing of these sessions yet. */
export function makeKeptOf(sessionIds: readonly string[]): Kept {
  const { keys: _, end: __, ...nothing } = emptyExport()
  return { ...nothing, states: Object.fromEntries(sessionIds.map((id) => [id, makeState()])) }
}

const makeState = (): Attested['session'] => ({
  kind: 'presentation',
  required: true,
  state: 'ended',
  scheduled: { startsAt: '2026-11-24T01:00:00.000Z', endsAt: '2026-11-24T02:00:00.000Z' },
  openedAt: '2026-11-24T01:00:10.000Z',
  endedAt: '2026-11-24T02:00:10.000Z',
  endedHow: 'by-facilitator',
  actual: { startsAt: '2026-11-24T01:00:10.000Z', endsAt: '2026-11-24T02:00:10.000Z' },
})

type Where = { sessionId: string; bootId: string }

/** Visits to be put at the end of a chain, named `boot-1`, `boot-2`…; tied to what the chain holds in `kept`. */
export function addVisits(kept: Kept, where: Where, what: { count: number; afterSealId?: string }): void {
  const before = kept.visits.filter(
    ({ record }) => record.sessionId === where.sessionId && record.bootId === where.bootId,
  )
  const last = before.at(-1)
  const contents = Array.from({ length: what.count }, (_, index) =>
    visit(where, { number: before.length + index + 1, afterSealId: what.afterSealId }),
  )
  const end = last ? { chainSeq: last.record.chainSeq, hash: last.hash } : null
  for (const { prevHash, hash, ...record } of chain(contents, end))
    kept.visits.push({ type: 'visit', record, prevHash, hash })
}

function visit(
  { sessionId, bootId }: Where,
  { number, afterSealId }: { number: number; afterSealId?: string | undefined },
) {
  const id = `${sessionId}-${bootId}-${number}`
  return {
    id,
    projectId,
    sessionId,
    bootId,
    personId: `person-${number}`,
    connectionId: `connection-${id}`,
    device: 'device',
    room: 'stage',
    joinedAtMs: 1000 * number,
    leftAtMs: 5000 * number,
    uncertaintyMs: 0,
    ending: 'left',
    clockOffsetMs: 12,
    ...(afterSealId === undefined ? {} : { afterSealId }),
  }
}

function ofScope(kept: Kept, sessionId: string | null, kinds = kindsOf(sessionId)) {
  const lists: Lists = {}
  for (const kind of kinds) {
    const records: readonly ListedRecord[] = kept[kind]
    lists[kind] = listed(records.filter((record) => record.sessionId === sessionId))
  }
  return { visits: kept.visits.filter(({ record }) => record.sessionId === sessionId), lists }
}

function attest(kept: Kept, sessionId: string | null, kinds = kindsOf(sessionId)): Attested {
  const { visits, lists } = ofScope(kept, sessionId, kinds)
  const chains = [...Map.groupBy(visits, ({ record }) => record.bootId)].map(([bootId, lines]) => ({
    bootId,
    count: lines.length,
    head: headOf(lines),
  }))
  const session = sessionId === null ? null : (kept.states[sessionId] ?? makeState())
  return { session, chains, lists: toListDigests(lists) }
}

/** As a server finds it: the record with the highest place. */
const headOf = (lines: readonly VisitLine[]) =>
  lines.toSorted((a, b) => a.record.chainSeq - b.record.chainSeq).at(-1)?.hash ?? ''

const signed = (statement: SealStatement | ExportStatement, { privateKey }: TestKey) => {
  const text = toText(statement)
  return { statement: text, signature: sign(null, Buffer.from(text), privateKey).toString('base64') }
}

/** What a seal of the first format listed. */
const firstKinds: ReturnType<typeof kindsOf> = ['outages', 'decisions']

/** Seals a session (null: what concerns the project) as it is kept now, after all seals there are. */
export function sealSession(kept: Kept, sessionId: string | null, key: TestKey, version: 1 | 2 = 2): string {
  const kinds = version === 1 ? firstKinds : kindsOf(sessionId)
  const earlier = kept.seals.map((line) => ({ line, statement: SealStatement.parse(JSON.parse(line.statement)) }))
  const before = earlier.findLast(({ statement }) => statement.sessionId === sessionId)?.statement
  const number = (before?.number ?? 0) + 1
  const id = `seal-${sessionId ?? 'project'}-${number}`
  const last = kept.seals.at(-1)
  kept.seals.push(
    makeSeal(kept, key, {
      ...attest(kept, sessionId, kinds),
      type: 'muster.seal',
      version,
      id,
      projectId,
      sessionId,
      number,
      supersedes: before?.id ?? null,
      seq: kept.seals.length + 1,
      prev: last ? digestOfSeal(last.statement) : noSeal,
      engineVersion: 1,
      keyId: key.published.id,
      sealedAt,
    }),
  )
  return id
}

export const makeSeal = (kept: Kept, key: TestKey, statement: SealStatement): SealLine => ({
  type: 'seal',
  ...signed(statement, key),
  lists: ofScope(kept, statement.sessionId, statement.version === 1 ? firstKinds : undefined).lists,
  timestamp: null,
})

/** Exports what is kept, as the server does: it signs what it finds. */
export function exportKept(kept: Kept, key: TestKey): EvidenceExport {
  const sessionIds = [...Object.keys(kept.states), null]
  const last = kept.seals.at(-1)
  const statement: ExportStatement = {
    type: 'muster.export',
    version: 2,
    projectId,
    sessionId: null,
    exportedAt: sealedAt,
    keyId: key.published.id,
    seals: { count: kept.seals.length, head: last ? digestOfSeal(last.statement) : noSeal },
    sessions: sessionIds.map((sessionId) => ({ sessionId, ...attest(kept, sessionId) })),
  }
  const lists = sessionIds.map((sessionId) => ({ sessionId, lists: ofScope(kept, sessionId).lists }))
  const { states: _, ...evidence } = structuredClone(kept)
  return { keys: [key.published], ...evidence, end: { type: 'end', ...signed(statement, key), lists } }
}
