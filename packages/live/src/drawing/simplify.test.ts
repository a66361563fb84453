import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { simplify } from './simplify.ts'

describe('a line with fewer points', () => {
  it.each([
    ['a dot stays one', [5, 5], [5, 5]],
    ['two ends stay', [0, 0, 100, 100], [0, 0, 100, 100]],
    ['what lies on the way is left out', [0, 0, 1000, 1000, 3000, 3000, 9000, 9000], [0, 0, 9000, 9000]],
    ['what cannot be seen to lie beside it, too', [0, 0, 1000, 14, 9000, 0], [0, 0, 9000, 0]],
    ['a corner stays', [0, 0, 5000, 0, 5000, 5000], [0, 0, 5000, 0, 5000, 5000]],
    ['a line that turns back on itself keeps its turn', [0, 0, 9000, 0, 3000, 0], [0, 0, 9000, 0, 3000, 0]],
    ['a ring does not fall together', [0, 0, 5000, 5000, 0, 0], [0, 0, 5000, 5000, 0, 0]],
    ['standing still is one place', [7, 7, 7, 7, 7, 7], [7, 7, 7, 7]],
  ])('%s', (_name, points, expected) => {
    expect(simplify(points)).toEqual(expected)
  })

  it('is never too long, keeps its ends, and has no point that was not there', () => {
    const unit = fc.integer({ min: 0, max: 10_000 })
    const scribble = fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 600, size: 'max' })
    fc.assert(
      fc.property(scribble, (points) => {
        const pairs = (flat: number[]) =>
          Array.from({ length: flat.length / 2 }, (_, i) => flat.slice(2 * i, 2 * i + 2))
        const simple = pairs(simplify(points.flat()))
        expect(simple.length).toBeLessThanOrEqual(limits.pointsOfStroke)
        expect([simple[0], simple.at(-1)]).toEqual([points[0], points.at(-1)])
        expect(points).toEqual(expect.arrayContaining(simple))
      }),
    )
  })

  it('a circle drawn by hand stays round with a tenth of its points', () => {
    const circle = Array.from({ length: 500 }, (_, step) => {
      const angle = (step / 499) * 2 * Math.PI
      return [5000 + 3000 * Math.cos(angle), 5000 + 3000 * Math.sin(angle)].map(Math.round)
    }).flat()
    const simple = simplify(circle)
    expect(simple.length / 2).toBeLessThanOrEqual(50)
    const radii = Array.from({ length: simple.length / 2 }, (_, i) =>
      Math.hypot((simple[2 * i] ?? 0) - 5000, (simple[2 * i + 1] ?? 0) - 5000),
    )
    for (const radius of radii) expect(Math.abs(radius - 3000)).toBeLessThan(2)
  })
})
