import { describe, expect, test } from 'vitest'
import { between, pick, seeded } from './random.ts'

const take = (seed: number, count: number) => {
  const random = seeded(seed)
  return Array.from({ length: count }, random)
}

describe("a crowd's luck", () => {
  test('is the same for the same seed, and another for another', () => {
    expect(take(7, 50)).toEqual(take(7, 50))
    expect(take(7, 50)).not.toEqual(take(8, 50))
  })

  test('is even enough, and always within its bounds', () => {
    const numbers = take(1, 10_000)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThan(1)
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1)
    expect(between(() => 0.5, 10, 20)).toBe(15)
    expect(pick(() => 0.99, ['a', 'b'])).toBe('b')
    expect(pick(() => 0.5, [])).toBeNull()
  })
})
