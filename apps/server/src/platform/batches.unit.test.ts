import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { makeBatches } from './batches.ts'

/** Doubles numbers, but not 13; keeps what it was given. */
function makeDoubling(options?: { apartMs: number; canWait?: (item: number) => boolean }) {
  const given: number[][] = []
  const batches = makeBatches<number, number>(async (items) => {
    given.push([...items])
    await Promise.resolve()
    if (items.includes(13)) throw new Error('unlucky')
    return items.map((item) => item * 2)
  }, options)
  return { given, batches }
}

describe('work in batches', () => {
  test('takes whatever came meanwhile with the next batch, in order', async () => {
    const { given, batches } = makeDoubling()
    expect(await Promise.all([1, 2, 3, 4].map((item) => batches.add(item)))).toEqual([2, 4, 6, 8])
    expect(given).toEqual([[1], [2, 3, 4]])
  })

  test('waits for more in a rush, and never in a quiet time', async () => {
    const { given, batches } = makeDoubling({ apartMs: 50 })
    await batches.add(1)
    const startedAtMs = performance.now()
    const second = batches.add(2)
    await Promise.resolve()
    expect(await Promise.all([second, batches.add(3)])).toEqual([4, 6])
    expect(performance.now() - startedAtMs).toBeGreaterThan(30)
    await setTimeout(60)
    await batches.add(4)
    expect(given).toEqual([[1], [2, 3], [4]])
  })

  test('takes what waits along with what cannot', async () => {
    const { given, batches } = makeDoubling({ apartMs: 60_000, canWait: (item) => item < 10 })
    await batches.add(1)
    const patient = [batches.add(2), batches.add(3)]
    await Promise.resolve()
    await batches.add(10)
    await Promise.all(patient)
    await batches.add(11)
    expect(given).toEqual([[1], [2, 3, 10], [11]])
  })

  test('fails only for the guilty one', async () => {
    const { batches } = makeDoubling()
    const results = await Promise.allSettled([1, 2, 13, 4].map((item) => batches.add(item)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  })

  test('is settled when nothing waits', async () => {
    const { given, batches } = makeDoubling()
    const all = Promise.all([1, 2].map((item) => batches.add(item)))
    await batches.settled()
    expect(given).toEqual([[1], [2]])
    await all
    await batches.settled()
  })
})
