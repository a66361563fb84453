import type { Area, Colour, Shape } from '../template.ts'
import { cornerTracks, type Stretch } from './corner-tracks.ts'
import { at } from './mark.ts'

/** Parallel tracks around the page, from the outside to the inside. */
export type Band = { outer: Area; gapPt: number }
type Stroke = { colour: Colour; widthPt: number }

const inset = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})

const rectangle = ({ x, y, width, height }: Area) =>
  `M ${at(x)} ${at(y)} L ${at(x + width)} ${at(y)} L ${at(x + width)} ${at(y + height)} L ${at(x)} ${at(y + height)} Z`

const areas = (band: Band) => cornerTracks.map((_, index) => inset(band.outer, index * band.gapPt))

/** The tracks: fine lines around the page, one within the other. */
export const tracks = (band: Band, stroke: Stroke): Shape => ({ path: areas(band).map(rectangle).join(' '), stroke })

/** The stretches of one track at its four corners, the same in each. */
function cornerPaths({ x, y, width, height }: Area, stretches: readonly Stretch[], half: number) {
  const paths: string[] = []
  for (const [from, to] of stretches) {
    // The first stretch turns the corner; half a line more closes it.
    const start = from === 0 ? -half : from
    for (const [cornerX, right] of [
      [x, 1],
      [x + width, -1],
    ] as const) {
      for (const [cornerY, down] of [
        [y, 1],
        [y + height, -1],
      ] as const) {
        paths.push(`M ${at(cornerX + right * start)} ${at(cornerY)} L ${at(cornerX + right * to)} ${at(cornerY)}`)
        paths.push(`M ${at(cornerX)} ${at(cornerY + down * start)} L ${at(cornerX)} ${at(cornerY + down * to)}`)
      }
    }
  }
  return paths
}

/** The presence on the tracks: a fixed ornament, never the holder's own data. */
export const presence = (band: Band, stroke: Stroke): Shape => ({
  path: areas(band)
    .flatMap((area, index) => cornerPaths(area, cornerTracks[index] ?? [], stroke.widthPt / 2))
    .join(' '),
  stroke,
})
