/** How far the tracks around a certificate lie from each other, in points. */
export const trackGapPt = 2.6

/** Where a track is drawn strongly, in points from its corner along either side. */
export type Stretch = readonly [from: number, to: number]

const outermost: readonly Stretch[] = [
  [0, 172],
  [180, 204],
  [212, 220],
]
const second: readonly Stretch[] = [
  [0, 138],
  [146, 166],
]
const third: readonly Stretch[] = [
  [0, 108],
  [116, 130],
]
const middle: readonly Stretch[] = [
  [0, 84],
  [92, 100],
]

/**
 * Presence on each track at each corner, from the outside to the inside. Their ends make the notch of an M that lies on its
 * side; the tracks of a session that was left early, and joined again. The same on paper and on a screen.
 */
export const cornerTracks: readonly (readonly Stretch[])[] = [
  outermost,
  second,
  third,
  middle,
  third,
  second,
  outermost,
]
