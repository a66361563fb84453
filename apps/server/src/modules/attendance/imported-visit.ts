import type { KnownVisit } from './known.ts'

type Window = { startMs: number; endMs: number }
type Stay = { startMs: number | null; endMs: number | null; unknown: boolean }

const imported = { room: 'stage', source: 'import' } as const

/**
 * What the log of another platform says, as evidence. Of a stay whose times are not surely told nothing is credited, and
 * everything between what is known of it is possible: then a person decides. Null where nothing is known of when it was.
 */
export function importedVisit({ startMs, endMs, unknown }: Stay, window: Window | null): KnownVisit | null {
  if (!unknown && startMs !== null && endMs !== null)
    return { ...imported, startMs, endMs, uncertaintyMs: 0, endedHow: 'imported' }
  if (startMs === null && endMs === null) return null
  const fromMs = startMs ?? window?.startMs
  const toMs = endMs ?? window?.endMs
  if (fromMs === undefined || toMs === undefined) return null
  const uncertaintyMs = Math.max(0, toMs - fromMs)
  return { ...imported, startMs: fromMs, endMs: fromMs, uncertaintyMs, endedHow: 'imported-unknown' }
}
