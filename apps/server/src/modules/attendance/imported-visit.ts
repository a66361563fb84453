import type { KnownVisit } from './known.ts'

type Window = { startMs: number; endMs: number }
type Stay = { startMs: number | null; endMs: number | null; precisionMs: number; unknown: boolean }

const imported = { room: 'stage', source: 'import' } as const

/**
 * What the log of another platform says, as evidence. Of a stay whose times are not surely told nothing is credited, and
 * everything between what is known of it is possible: then a person decides. Null where nothing is known of when it was.
 */
export function importedVisit(stay: Stay, window: Window | null): KnownVisit | null {
  const { startMs, endMs, precisionMs, unknown } = stay
  if (!unknown && startMs !== null && endMs !== null) return { ...imported, ...told(startMs, endMs, precisionMs) }
  if (startMs === null && endMs === null) return null
  const fromMs = startMs ?? window?.startMs
  const toMs = endMs === null ? window?.endMs : endMs + precisionMs
  if (fromMs === undefined || toMs === undefined) return null
  const uncertaintyMs = Math.max(0, toMs - fromMs)
  return { ...imported, startMs: fromMs, endMs: fromMs, uncertaintyMs, endedHow: 'imported-unknown' }
}

/** Written without seconds, it surely began only with the next minute, and surely went on until the one of its end. */
function told(startMs: number, endMs: number, precisionMs: number) {
  const times = { startMs: startMs + precisionMs, endMs, uncertaintyMs: precisionMs, endedHow: 'imported' }
  return precisionMs === 0 ? times : { ...times, startUncertaintyMs: precisionMs }
}
