import { limits } from '../limits.ts'

/** A third of the width of a line: what is left out of it does not show. */
const finest = 15

/**
 * The same line with fewer points (`x, y, x, y…`): those that lie closer to the line without them than can be seen are left out,
 * and more of them where it still has too many. Its ends stay. By the algorithm of Douglas and Peucker (1973).
 */
export function simplify(points: readonly number[], most = limits.pointsOfStroke): number[] {
  for (let tolerance = finest; ; tolerance *= 2) {
    const kept = keep(points, tolerance)
    if (kept.length <= most) return kept.flatMap((point) => [at(points, point).x, at(points, point).y])
  }
}

type Point = { x: number; y: number }
const at = (points: readonly number[], point: number): Point => ({
  x: points[2 * point] ?? 0,
  y: points[2 * point + 1] ?? 0,
})

/** The points that stay, by their place; not by recursion: a line of thousands of points is no reason to run out of stack. */
function keep(points: readonly number[], tolerance: number): number[] {
  const last = points.length / 2 - 1
  const kept = new Set([0, last])
  const parts: [number, number][] = [[0, last]]
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part
    const { point, away } = farthest(points, from, to)
    if (away <= tolerance) continue
    kept.add(point)
    parts.push([from, point], [point, to])
  }
  return [...kept].sort((a, b) => a - b)
}

function farthest(points: readonly number[], from: number, to: number): { point: number; away: number } {
  const [start, end] = [at(points, from), at(points, to)]
  let found = { point: from, away: 0 }
  for (let point = from + 1; point < to; point++) {
    const away = distance(at(points, point), start, end)
    if (away > found.away) found = { point, away }
  }
  return found
}

/** From the piece of line between two points, not from the endless line through them: a line may turn back on itself. */
function distance(point: Point, start: Point, end: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / squared
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - start.x - part * dx, point.y - start.y - part * dy)
}
