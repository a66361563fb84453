import type { Marker } from '@muster/live/replay/markers'

type Span = { fromMs: number; toMs: number }

export const speeds = [1, 2, 5, 20] as const
export type Speed = (typeof speeds)[number]

/** So far the arrow keys go, milliseconds. */
export const stepMs = 5000
/** Who goes back just after a marker was passed means the one before it. */
const justPassedMs = 1500

export const within = ({ fromMs, toMs }: Span, atMs: number): number => Math.min(toMs, Math.max(fromMs, atMs))

/** A moment as it stands in an address: seconds since the session was opened, exact to the millisecond. */
export const toSeconds = ({ fromMs }: Span, atMs: number): number => Math.round(atMs - fromMs) / 1000
/** The moment that an address names; the opening where it names none. */
export const fromSeconds = (span: Span, seconds: number | undefined): number =>
  within(span, span.fromMs + Math.round((seconds ?? 0) * 1000))

/** The marker to which one goes from a moment; null where there is none that way. */
export function findMarker(
  markers: readonly Marker[],
  { atMs, towards, isRunning }: { atMs: number; towards: 'next' | 'previous'; isRunning: boolean },
): Marker | null {
  if (towards === 'next') return markers.find((marker) => marker.atMs > atMs) ?? null
  const before = isRunning ? atMs - justPassedMs : atMs
  return markers.findLast((marker) => marker.atMs < before) ?? null
}

/** The last marker that was passed; null before the first. */
export const lastPassed = (markers: readonly Marker[], atMs: number): Marker | null =>
  markers.findLast((marker) => marker.atMs <= atMs) ?? null
