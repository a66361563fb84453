import type { DrawingColour } from '@muster/live/drawing/model'
import { lineColours, lineWidths, seamColour } from '../rules/line-look.ts'
import { pathOf } from '../rules/page-points.ts'

type Props = { colour: DrawingColour; points: readonly number[]; width: number; height: number }

/** One line on a page, with the light seam that tells it apart from a dark one. */
export function Line({ colour, points, width, height }: Props) {
  const path = pathOf(points, { width, height })
  const { line, seam } = lineWidths(width)
  return (
    <>
      <path d={path} stroke={seamColour} strokeWidth={seam} />
      <path d={path} stroke={lineColours[colour]} strokeWidth={line} />
    </>
  )
}
