import { createHash } from 'node:crypto'
import type { ClosedVisit } from './visit.ts'

/** The end of a chain: what the next record is tied to. */
export type ChainEnd = { chainSeq: number; hash: string }
export type ChainedVisit = ClosedVisit & { chainSeq: number; prevHash: string; hash: string }

/** What the first record of a chain is tied to. */
const beginning: ChainEnd = { chainSeq: 0, hash: '0'.repeat(64) }

/** Ties records to the end of their chain (null: they begin it), in order. All are of one session and one boot. */
export function chain(visits: readonly ClosedVisit[], end: ChainEnd | null): ChainedVisit[] {
  let last = end ?? beginning
  return visits.map((visit) => {
    const chainSeq = last.chainSeq + 1
    const prevHash = last.hash
    const hash = hashOf({ ...visit, chainSeq }, prevHash)
    last = { chainSeq, hash }
    return { ...visit, chainSeq, prevHash, hash }
  })
}

/**
 * Checks a whole chain, in order of `chainSeq`; answers the place (from 1) of the first record that was changed, removed
 * or inserted, or null where all is as it was written.
 */
export function findBreak(records: readonly ChainedVisit[]): number | null {
  let last = beginning
  for (const { prevHash, hash, chainSeq, ...visit } of records) {
    const place = last.chainSeq + 1
    if (chainSeq !== place || prevHash !== last.hash || hash !== hashOf({ ...visit, chainSeq }, prevHash)) return place
    last = { chainSeq, hash }
  }
  return null
}

const hashOf = (record: ClosedVisit & { chainSeq: number }, prevHash: string) =>
  sha256(canonicalJson(record) + prevHash)

/** sha256 as hex. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** JSON whose text depends on the content alone: the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
