import { pageUnits } from '@muster/live/drawing/model'

type Size = { width: number; height: number }
type Place = { left: number; top: number }
export type PagePoint = readonly [x: number, y: number]

const withinPage = (units: number): number => Math.min(pageUnits, Math.max(0, Math.round(units)))

/** Where on a page something is, in the page's units; beside the page is at its edge. Both as they lie in the window. */
export const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }, page: Size & Place): PagePoint => [
  withinPage(((clientX - page.left) / page.width) * pageUnits),
  withinPage(((clientY - page.top) / page.height) * pageUnits),
]

/** The same point moved, and still on the page. */
export const movedBy = ([x, y]: PagePoint, [dx, dy]: PagePoint): PagePoint => [withinPage(x + dx), withinPage(y + dy)]

const steps: Readonly<Record<string, PagePoint>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** How far a key moves on a page, in its units: a hundredth of it, or with shift a quarter of that; null for another key. */
export function stepFor({ key, shiftKey }: { key: string; shiftKey: boolean }): PagePoint | null {
  const step = steps[key]
  const far = shiftKey ? pageUnits / 400 : pageUnits / 100
  return step ? [step[0] * far, step[1] * far] : null
}

/** A line over a page of this size, in SVG's own words. */
export function pathOf(points: readonly number[], { width, height }: Size): string {
  const scaled = (value: number, side: number) => Math.round((value / pageUnits) * side * 10) / 10
  const places = Array.from({ length: points.length / 2 }, (_, place) => {
    const [x = 0, y = 0] = points.slice(2 * place, 2 * place + 2)
    return `${scaled(x, width)} ${scaled(y, height)}`
  })
  // To itself where there is only one: that is a dot.
  return `M ${places[0]} L ${(places.length > 1 ? places.slice(1) : places).join(' ')}`
}
