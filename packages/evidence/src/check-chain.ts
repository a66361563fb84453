import { beginning, hashOf } from './chain.ts'
import type { VisitLine } from './export-lines.ts'
import type { ChainProblem } from './finding.ts'

/** How far a chain reached when something was signed about it. */
export type Mark = {
  count: number
  /** The hash of the last record then; null where there was none. */
  head: string | null
  /** The seal that says so; null for the export's own end. */
  sealId: string | null
}

export type ChainFinding =
  | { problem: ChainProblem; place: number; id: string | null }
  | { problem: 'rewritten'; place: number; lastPlace: number }

/**
 * Follows a chain in the order of the export, against what was signed about it, the oldest first. Answers the first
 * record that is not as it was written, or null.
 */
export function checkChain(lines: readonly VisitLine[], marks: readonly Mark[]): ChainFinding | null {
  return followLinks(lines, marks) ?? compareEnds(lines, marks) ?? checkNamedSeals(lines, marks)
}

/** Each record against its own hash, its place, and the one before it. */
function followLinks(lines: readonly VisitLine[], marks: readonly Mark[]): ChainFinding | null {
  const bySeq = Map.groupBy(lines, ({ record }) => record.chainSeq)
  const vouched = vouchedHashes(lines, marks)
  const isForeign = (line: VisitLine) => {
    const rivals = bySeq.get(line.record.chainSeq) ?? []
    const wanted = vouched.get(line.record.chainSeq)
    return rivals.length > 1 && !wanted?.has(line.hash) && rivals.some(({ hash }) => wanted?.has(hash))
  }
  let last = beginning
  for (const [index, line] of lines.entries()) {
    const { record, prevHash, hash } = line
    const place = last.chainSeq + 1
    const found = (problem: ChainProblem) => ({ problem, place, id: record.id })
    if (isForeign(line)) return found('inserted')
    if (hash !== hashOf(record, prevHash)) return found('changed')
    if (record.chainSeq < place) return found('inserted')
    if (record.chainSeq > place) return bySeq.has(place) ? found('moved') : { problem: 'removed', place, id: null }
    if (prevHash !== last.hash) {
      // Its own hash is right, so the one before it was written anew; the first has none before it.
      const before = lines[index - 1]
      return before ? { problem: 'changed', place: place - 1, id: before.record.id } : found('changed')
    }
    last = { chainSeq: place, hash }
  }
  return null
}

/** For each place the hashes that the record after it, or something signed, names: what else stands there was slipped in. */
function vouchedHashes(lines: readonly VisitLine[], marks: readonly Mark[]): Map<number, Set<string>> {
  const vouched = new Map<number, Set<string>>()
  const vouch = (seq: number, hash: string) => vouched.set(seq, (vouched.get(seq) ?? new Set()).add(hash))
  for (const { record, prevHash } of lines) vouch(record.chainSeq - 1, prevHash)
  for (const { count, head } of marks) if (head !== null) vouch(count, head)
  return vouched
}

/** A chain that is whole in itself against the ends that were signed. */
function compareEnds(lines: readonly VisitLine[], marks: readonly Mark[]): ChainFinding | null {
  let proven = 0
  for (const { count, head, sealId } of marks) {
    if (lines.length < count) return { problem: 'removed', place: lines.length + 1, id: null }
    const end = lines[count - 1]
    if (end && end.hash !== head) {
      return count === proven + 1
        ? { problem: 'changed', place: count, id: end.record.id }
        : { problem: 'rewritten', place: proven + 1, lastPlace: count }
    }
    const extra = lines[count]
    if (sealId === null && extra) return { problem: 'inserted', place: count + 1, id: extra.record.id }
    proven = Math.max(proven, count)
  }
  return null
}

/** A record that came after a seal names it; one that names another, or none, was not written when it claims. */
function checkNamedSeals(lines: readonly VisitLine[], marks: readonly Mark[]): ChainFinding | null {
  for (const [index, { record }] of lines.entries()) {
    const named = marks.findLast(({ count, sealId }) => sealId !== null && count <= index)?.sealId ?? undefined
    if (record.afterSealId !== named) return { problem: 'inserted', place: index + 1, id: record.id }
  }
  return null
}
