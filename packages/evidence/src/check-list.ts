import { digestOf, type Listed, type ListedRecord } from './records.ts'

/**
 * What was in a list when something was signed about it; `list` is null where the list was not yet known then. `sealId`: null
 * for the export's own end.
 */
export type SignedList = { list: readonly Listed[] | null; sealId: string | null }

export type ListFinding = { problem: 'changed' | 'removed' | 'inserted'; id: string }

/**
 * Compares the records of a list with what was signed about them, the oldest first. Answers the first record that is not
 * as it was signed, or null.
 */
export function checkList(records: readonly ListedRecord[], signed: readonly SignedList[]): ListFinding | null {
  const byId = new Map(records.map((record) => [record.id, record]))
  for (const { list } of signed) {
    for (const { id, sha256 } of list ?? []) {
      const record = byId.get(id)
      if (!record) return { problem: 'removed', id }
      if (digestOf(record) !== sha256) return { problem: 'changed', id }
    }
  }
  return findInserted(records, signed)
}

/** A record is in whatever was signed after it, and names the last seal that it is not in. */
function findInserted(records: readonly ListedRecord[], signed: readonly SignedList[]): ListFinding | null {
  const ids = signed.map(({ list }) => list && new Set(list.map(({ id }) => id)))
  const seen = new Set<string>()
  for (const { id, afterSealId } of records) {
    const last = signed.findLastIndex(({ sealId }, index) => sealId !== null && ids[index]?.has(id) === false)
    // Of seals that did not know the list nobody can tell whether they came before it: it may name one of them.
    const named = [signed[last], ...signed.slice(last + 1).filter(({ list }) => list === null)]
    const outside = signed.at(-1)?.sealId === null && ids.at(-1)?.has(id) !== true
    const isNamed = named.some((seal) => (seal?.sealId ?? undefined) === afterSealId)
    if (seen.has(id) || outside || !isNamed) return { problem: 'inserted', id }
    seen.add(id)
  }
  return null
}
