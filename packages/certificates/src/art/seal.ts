import type { Colour, Shape } from '../template.ts'
import { at, mark } from './mark.ts'

/** A square with soft corners, clockwise from the upper left. `k` is the usual share for a quarter circle. */
function softSquare(x: number, y: number, side: number, radius: number) {
  const k = radius * 0.5523
  const [right, bottom] = [x + side, y + side]
  const corner = (...points: number[]) => `C ${points.map(at).join(' ')}`
  return [
    `M ${at(x + radius)} ${at(y)} L ${at(right - radius)} ${at(y)}`,
    corner(right - radius + k, y, right, y + radius - k, right, y + radius),
    `L ${at(right)} ${at(bottom - radius)}`,
    corner(right, bottom - radius + k, right - radius + k, bottom, right - radius, bottom),
    `L ${at(x + radius)} ${at(bottom)}`,
    corner(x + radius - k, bottom, x, bottom - radius + k, x, bottom - radius),
    `L ${at(x)} ${at(y + radius)}`,
    corner(x, y + radius - k, x + radius - k, y, x + radius, y),
    'Z',
  ].join(' ')
}

/** The seal: the mark left white in a square of seal colour, as seals are cut in stone. */
export function seal(
  place: { x: number; y: number; sidePt: number },
  colours: { seal: Colour; paper: Colour },
): Shape[] {
  const { x, y, sidePt } = place
  const rim = sidePt * 0.06
  const margin = sidePt * 0.25
  const inner = sidePt - 2 * margin
  return [
    { path: softSquare(x, y, sidePt, sidePt * 0.1), fill: colours.seal },
    {
      path: softSquare(x + rim, y + rim, sidePt - 2 * rim, sidePt * 0.06),
      stroke: { colour: colours.paper, widthPt: sidePt * 0.014 },
    },
    mark(
      { x: x + margin, y: y + margin * 1.04, width: inner, height: inner * 0.96 },
      { widthPt: inner * 0.085, colour: colours.paper },
    ),
  ]
}
