import { plainName } from '../../../platform/plain-name.ts'

/**
 * The names that an entry of a log gives: platforms put the original name, or what the person added, in brackets.
 * `Min (Kim Minji)` is `Min (Kim Minji)`, `Min` and `Kim Minji`.
 */
export function namesIn(entry: string): string[] {
  const parts = /^([^()]*)\(([^()]*)\)\s*$/.exec(entry.normalize('NFKC'))
  const names = [entry, ...(parts ? [parts[1] ?? '', parts[2] ?? ''] : [])].map(plainName)
  return [...new Set(names)].filter((name) => name !== '')
}
