import { digestOf, type Listed, type ListRecord } from './records.ts'

/** What was in a list when something was signed about it. `sealId`: null for the export's own end. */
export type SignedList = { list: readonly Listed[]; sealId: string | null }

export type ListFinding = { problem: 'changed' | 'removed' | 'inserted'; id: string }

/**
 * Compares the records of a list with what was signed about them, the oldest first. Answers the first record that is not
 * as it was signed, or null.
 */
export function checkList(records: readonly ListRecord[], signed: readonly SignedList[]): ListFinding | null {
  const byId = new Map(records.map((record) => [record.id, record]))
  for (const { list } of signed) {
    for (const { id, sha256 } of list) {
      const record = byId.get(id)
      if (!record) return { problem: 'removed', id }
      if (digestOf(record) !== sha256) return { problem: 'changed', id }
    }
  }
  return findInserted(records, signed)
}

/** A record is in whatever was signed after it, and names the last seal that it is not in. */
function findInserted(records: readonly ListRecord[], signed: readonly SignedList[]): ListFinding | null {
  const ids = signed.map(({ list }) => new Set(list.map(({ id }) => id)))
  const seen = new Set<string>()
  for (const { id, afterSealId } of records) {
    const has = ids.map((set) => set.has(id))
    const named = signed.findLast(({ sealId }, index) => sealId !== null && !has[index])?.sealId ?? undefined
    const outside = signed.at(-1)?.sealId === null && !has.at(-1)
    if (seen.has(id) || outside || afterSealId !== named) return { problem: 'inserted', id }
    seen.add(id)
  }
  return null
}
