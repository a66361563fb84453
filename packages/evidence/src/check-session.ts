import { canonicalJson } from './canonical.ts'
import { type ChainFinding, checkChain, type Mark } from './check-chain.ts'
import { checkList } from './check-list.ts'
import type { CheckedSeal } from './check-seals.ts'
import type { EvidenceExport } from './export-lines.ts'
import type { Finding } from './finding.ts'
import { type ListKind, type Lists, listKinds } from './records.ts'
import { type Attested, findOtherList } from './statement.ts'

/** What is proven of one session. Counts are of records. */
export type SessionProof = {
  sessionId: string
  /** The newest seal of the session; null where it has none yet. */
  seal: CheckedSeal | null
  sealed: { visits: number } & Record<ListKind, number>
  /** In the export, and so signed at its end, but later than the newest seal. */
  notSealed: { visits: number } & Record<ListKind, number>
}

type About = { attested: Attested & { sessionId: string }; lists: Lists }

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

const subjectOf = { outages: 'outage', decisions: 'decision', checks: 'check' } as const

function checkLists(evidence: EvidenceExport, { ours, attested, lists }: About & { ours: readonly CheckedSeal[] }) {
  const { sessionId } = attested
  for (const kind of listKinds) {
    const signed = [
      ...ours.map(({ line, statement }) => ({ list: line.lists?.[kind] ?? [], sealId: statement.id })),
      { list: lists[kind], sealId: null },
    ]
    const records = evidence[kind].filter((record) => record.sessionId === sessionId)
    const finding = checkList(records, signed)
    if (finding) return { subject: subjectOf[kind], sessionId, ...finding }
  }
  return null
}

/** What a session was when it was sealed it still is, unless a decision since says otherwise. */
function checkState(newest: CheckedSeal | undefined, attested: About['attested']): Finding | null {
  if (!newest || attested.lists.decisions.count > newest.statement.lists.decisions.count) return null
  if (canonicalJson(newest.statement.session) === canonicalJson(attested.session)) return null
  return { subject: 'session', problem: 'changed', sessionId: attested.sessionId }
}

function countProven(seal: CheckedSeal | null, attested: About['attested']): SessionProof {
  const sealed = countRecords(seal?.statement ?? null)
  const all = countRecords(attested)
  const notSealed = {
    visits: all.visits - sealed.visits,
    outages: all.outages - sealed.outages,
    decisions: all.decisions - sealed.decisions,
    checks: all.checks - sealed.checks,
  }
  return { sessionId: attested.sessionId, seal, sealed, notSealed }
}

function countRecords(signed: Attested | null) {
  const visits = (signed?.chains ?? []).reduce((sum, { count }) => sum + count, 0)
  return {
    visits,
    outages: signed?.lists.outages.count ?? 0,
    decisions: signed?.lists.decisions.count ?? 0,
    checks: signed?.lists.checks.count ?? 0,
  }
}
