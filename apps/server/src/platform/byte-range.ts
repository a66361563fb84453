/** Part of a file: from its byte `first` to its byte `last`, both included, counted from 0. */
export type Part = { first: number; last: number }

/**
 * What a `Range` header asks of a file of `sizeBytes` (RFC 9110, 14): one part of it; null for the whole, which also answers
 * what is no range or several; `unsatisfiable` where none of it is there.
 */
export function readRange(header: string | undefined, sizeBytes: number): Part | 'unsatisfiable' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  const end = sizeBytes - 1
  const part =
    from === ''
      ? { first: Math.max(0, sizeBytes - Number(to)), last: end }
      : { first: Number(from), last: to === '' ? end : Math.min(Number(to), end) }
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  return part.first <= part.last ? part : 'unsatisfiable'
}
