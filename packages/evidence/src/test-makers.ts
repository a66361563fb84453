import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { chain } from './chain.ts'
import type { EvidenceExport, SealLine, VisitLine } from './export-lines.ts'
import { keyIdOf, type PublishedKey } from './keys.ts'
import { type CheckRecord, type DecisionRecord, listed, type OutageRecord } from './records.ts'
import {
  type Attested,
  digestOfSeal,
  type ExportStatement,
  noSeal,
  SealStatement,
  toListDigests,
  toText,
} from './statement.ts'

const projectId = 'project'
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
export type Kept = Pick<EvidenceExport, 'seals' | 'visits' | 'outages' | 'decisions' | 'checks'> & {
  states: Record<string, Attested['session']>
}

export const makeState = (): Attested['session'] => ({
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

export const makeOutage = (id: string, sessionId: string): OutageRecord => ({
  id,
  projectId,
  sessionId,
  bootId: 'boot',
  personId: 'person-1',
  visitId: `visit-of-${id}`,
  startMs: 10,
  endMs: 20,
  cause: 'crash',
})

export const makeDecision = (id: string, sessionId: string, afterSealId: string): DecisionRecord => ({
  id,
  projectId,
  sessionId,
  kind: 'window-corrected',
  startMs: 10,
  endMs: 20,
  reasonHash: 'digest of a reason',
  decidedBy: 'person-9',
  decidedAtMs: 30,
  afterSealId,
})

/** Put to two people, of whom one answered. */
export const makeCheck = (id: string, sessionId: string): CheckRecord => ({
  id,
  projectId,
  sessionId,
  form: 'prompt',
  placedForMs: 40,
  askedBy: null,
  askedAtMs: 41,
  expiresAtMs: 100,
  responses: [
    { personId: 'person-1', answeredAtMs: 50 },
    { personId: 'person-2', answeredAtMs: null },
  ],
})

const ofSession = (kept: Kept, sessionId: string) => ({
  visits: kept.visits.filter(({ record }) => record.sessionId === sessionId),
  lists: {
    outages: listed(kept.outages.filter((record) => record.sessionId === sessionId)),
    decisions: listed(kept.decisions.filter((record) => record.sessionId === sessionId)),
    checks: listed(kept.checks.filter((record) => record.sessionId === sessionId)),
  },
})

function attest(kept: Kept, sessionId: string): Attested {
  const { visits, lists } = ofSession(kept, sessionId)
  const chains = [...Map.groupBy(visits, ({ record }) => record.bootId)].map(([bootId, lines]) => ({
    bootId,
    count: lines.length,
    head: headOf(lines),
  }))
  return { session: kept.states[sessionId] ?? makeState(), chains, lists: toListDigests(lists) }
}

/** As a server finds it: the record with the highest place. */
const headOf = (lines: readonly VisitLine[]) =>
  lines.toSorted((a, b) => a.record.chainSeq - b.record.chainSeq).at(-1)?.hash ?? ''

const signed = (statement: SealStatement | ExportStatement, { privateKey }: TestKey) => {
  const text = toText(statement)
  return { statement: text, signature: sign(null, Buffer.from(text), privateKey).toString('base64') }
}

/** Seals a session as it is kept now, after all seals there are. */
export function sealSession(kept: Kept, sessionId: string, key: TestKey): string {
  const earlier = kept.seals.map((line) => ({ line, statement: SealStatement.parse(JSON.parse(line.statement)) }))
  const before = earlier.findLast(({ statement }) => statement.sessionId === sessionId)?.statement
  const number = (before?.number ?? 0) + 1
  const id = `seal-${sessionId}-${number}`
  const last = kept.seals.at(-1)
  kept.seals.push(
    makeSeal(kept, key, {
      ...attest(kept, sessionId),
      type: 'muster.seal',
      version: 1,
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
  lists: ofSession(kept, statement.sessionId).lists,
  timestamp: null,
})

/** Exports what is kept, as the server does: it signs what it finds. */
export function exportKept(kept: Kept, key: TestKey): EvidenceExport {
  const sessionIds = Object.keys(kept.states)
  const last = kept.seals.at(-1)
  const statement: ExportStatement = {
    type: 'muster.export',
    version: 1,
    projectId,
    sessionId: null,
    exportedAt: sealedAt,
    keyId: key.published.id,
    seals: { count: kept.seals.length, head: last ? digestOfSeal(last.statement) : noSeal },
    sessions: sessionIds.map((sessionId) => ({ sessionId, ...attest(kept, sessionId) })),
  }
  const lists = sessionIds.map((sessionId) => ({ sessionId, lists: ofSession(kept, sessionId).lists }))
  const { states: _, ...evidence } = structuredClone(kept)
  return { keys: [key.published], ...evidence, end: { type: 'end', ...signed(statement, key), lists } }
}
