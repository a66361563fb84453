import { canonicalJson } from './canonical.ts'
import { type ChainFinding, checkChain, type Mark } from './check-chain.ts'
import { checkList } from './check-list.ts'
import type { CheckedSeal } from './check-seals.ts'
import type { EvidenceExport } from './export-lines.ts'
import type { Finding } from './finding.ts'
import { isNoneUnlisted, kindsOf, type Listed, type ListKind, type Lists, listKinds, subjectOf } from './records.ts'
import { type Attested, countRecords, findOtherList, type RecordCounts } from './statement.ts'

/** What is proven of one session, or of what concerns the project as a whole. Counts are of records. */
export type SessionProof = {
  /** Null: the project as a whole. */
  sessionId: string | null
  /** The newest seal of it; null where it has none yet. */
  seal: CheckedSeal | null
  sealed: RecordCounts
  /** In the export, and so signed at its end, but later than the newest seal. */
  notSealed: RecordCounts
}

type About = { attested: Attested & { sessionId: string | null }; lists: Lists }

/** Checks the records of one session against its seals, and against what the export itself says at its end. */
export function checkSession(
  evidence: EvidenceExport,
  { seals, attested, lists }: About & { seals: readonly CheckedSeal[] },
): SessionProof | Finding {
  const { sessionId } = attested
  const ours = seals.filter(({ statement }) => statement.sessionId === sessionId)
  const unlisted = ours.find(({ line }) => line.lists === null)
  if (unlisted)
    return { subject: 'seal', problem: 'lists-changed', place: unlisted.statement.seq, id: unlisted.statement.id }
  if (findOtherList(lists, attested.lists)) return { subject: 'export', problem: 'changed' }
  return (
    checkChains(evidence, { ours, attested }) ??
    checkLists(evidence, { ours, attested, lists }) ??
    checkState(ours.at(-1), attested) ??
    countProven(ours.at(-1) ?? null, attested)
  )
}

function checkChains({ visits }: EvidenceExport, what: { ours: readonly CheckedSeal[]; attested: About['attested'] }) {
  const { ours, attested } = what
  const { sessionId } = attested
  const chains = Map.groupBy(
    visits.filter(({ record }) => record.sessionId === sessionId),
    ({ record }) => record.bootId,
  )
  if (sessionId === null) return null
  const heads = [...ours.map(({ statement }) => statement), attested].flatMap((signed) => signed.chains)
  for (const bootId of new Set([...chains.keys(), ...heads.map((head) => head.bootId)])) {
    const marks = [
      ...ours.map(({ statement }) => markOf(statement, bootId, statement.id)),
      markOf(attested, bootId, null),
    ]
    const finding = checkChain(chains.get(bootId) ?? [], marks)
    if (finding) return ofChain(finding, { sessionId, bootId })
  }
  return null
}

function markOf({ chains }: Attested, bootId: string, sealId: string | null): Mark {
  const { count, head } = chains.find((chain) => chain.bootId === bootId) ?? { count: 0, head: null }
  return { count, head, sealId }
}

const ofChain = (finding: ChainFinding, where: { sessionId: string; bootId: string }): Finding => ({
  subject: 'visit',
  ...where,
  ...finding,
})

/** What was signed of a kind; null where nothing was said of it. */
function listIn({ lists: signed }: Attested, lists: Lists | null, kind: ListKind): readonly Listed[] | null {
  if (signed[kind]) return lists?.[kind] ?? []
  return isNoneUnlisted(kind) ? [] : null
}

function checkLists(evidence: EvidenceExport, { ours, attested, lists }: About & { ours: readonly CheckedSeal[] }) {
  const { sessionId } = attested
  for (const kind of kindsOf(sessionId)) {
    const signed = [
      ...ours.map(({ line, statement }) => ({ list: listIn(statement, line.lists, kind), sealId: statement.id })),
      { list: listIn(attested, lists, kind), sealId: null },
    ]
    const records = evidence[kind].filter((record) => record.sessionId === sessionId)
    const finding = checkList(records, signed)
    if (finding) return { subject: subjectOf[kind], sessionId, ...finding }
  }
  return null
}

/** What a session was when it was sealed it still is, unless a decision since says otherwise. */
function checkState(newest: CheckedSeal | undefined, attested: About['attested']): Finding | null {
  if (!newest || countOf(attested, 'decisions') > countOf(newest.statement, 'decisions')) return null
  if (canonicalJson(newest.statement.session) === canonicalJson(attested.session)) return null
  if (attested.sessionId === null) return { subject: 'export', problem: 'changed' }
  return { subject: 'session', problem: 'changed', sessionId: attested.sessionId }
}

function countProven(seal: CheckedSeal | null, attested: About['attested']): SessionProof {
  const sealed = countRecords(seal?.statement ?? null)
  const all = countRecords(attested)
  const notSealed = { ...all, visits: all.visits - sealed.visits }
  for (const kind of listKinds) notSealed[kind] -= sealed[kind]
  return { sessionId: attested.sessionId, seal, sealed, notSealed }
}

const countOf = ({ lists }: Attested, kind: ListKind): number => lists[kind]?.count ?? 0
