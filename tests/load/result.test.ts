import { expect, test } from 'vitest'
import { compare } from './result.ts'

test('the ratio is the median of the ratios of each run, not the ratio of the medians', () => {
  // The second run fell into a busy moment: both took ten times as long.
  const runs = [
    { product: 20, floor: 10 },
    { product: 330, floor: 100 },
    { product: 60, floor: 20 },
  ]
  expect(compare({ metric: 'a-metric', unit: 'ms' }, runs)).toEqual({
    metric: 'a-metric',
    unit: 'ms',
    value: 60,
    floor: 20,
    ratio: 3,
    spread: { value: { low: 20, high: 330 }, ratio: { low: 2, high: 3.3 } },
  })
})

test('a floor of nothing gives no ratio', () => {
  const { ratio, spread } = compare({ metric: 'idle', unit: '%' }, [{ product: 3, floor: 0 }])
  expect(ratio).toBeUndefined()
  expect(spread).toEqual({ value: { low: 3, high: 3 } })
})
