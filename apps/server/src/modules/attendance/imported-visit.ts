type Window = { startMs: number; endMs: number }
type Stay = { startMs: number | null; endMs: number | null; unknown: boolean }

/**
 * What the log of another platform says, as evidence. Of a stay whose times are not surely told nothing is credited, and
 * everything between what is known of it is possible: then a person decides. Null where even that has no bounds.
 */
export function importedVisit({ startMs, endMs, unknown }: Stay, window: Window | null) {
  if (!unknown && startMs !== null && endMs !== null)
    return { startMs, endMs, uncertaintyMs: 0, room: 'stage', endedHow: 'imported' }
  const fromMs = startMs ?? window?.startMs
  const toMs = endMs ?? window?.endMs
  if (fromMs === undefined || toMs === undefined) return null
  const uncertaintyMs = Math.max(0, toMs - fromMs)
  return { startMs: fromMs, endMs: fromMs, uncertaintyMs, room: 'stage', endedHow: 'imported-unknown' }
}
