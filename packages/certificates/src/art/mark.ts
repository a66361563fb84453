import type { Colour, Shape } from '../template.ts'

/** A filled stretch of one of the mark's lines, in shares of its width. */
type Stretch = readonly [from: number, to: number]

/**
 * The logo: presence lines of different length that together make an M. Each row is a session's track, top to bottom.
 */
const markRows: readonly (readonly Stretch[])[] = [
  [
    [0, 0.25],
    [0.75, 1],
  ],
  [
    [0, 0.34],
    [0.66, 1],
  ],
  [
    [0, 0.43],
    [0.57, 1],
  ],
  [
    [0, 0.2],
    [0.29, 0.71],
    [0.8, 1],
  ],
  [
    [0, 0.2],
    [0.38, 0.62],
    [0.8, 1],
  ],
  [
    [0, 0.2],
    [0.8, 1],
  ],
  [
    [0, 0.2],
    [0.8, 1],
  ],
]

/** Two decimals are a 7,000th of an inch. */
export const at = (value: number) => String(Math.round(value * 100) / 100)

/** The mark in a box: lines of the given thickness, evenly spaced from its top to its bottom. */
export function mark(
  box: { x: number; y: number; width: number; height: number },
  line: { widthPt: number; colour: Colour },
) {
  const { x, y, width, height } = box
  const gap = (height - line.widthPt) / (markRows.length - 1)
  const path = markRows
    .flatMap((stretches, row) => {
      const lineY = at(y + line.widthPt / 2 + row * gap)
      return stretches.map(([from, to]) => `M ${at(x + from * width)} ${lineY} L ${at(x + to * width)} ${lineY}`)
    })
    .join(' ')
  return { path, stroke: line } satisfies Shape
}
