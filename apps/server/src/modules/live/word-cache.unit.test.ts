import { describe, expect, test } from 'vitest'
import { makeWordCache } from './word-cache.ts'

function make(stored: Map<number, string>) {
  const reads: (readonly number[])[] = []
  const cache = makeWordCache(async (seqs) => {
    reads.push(seqs)
    return new Map(seqs.flatMap((seq) => (stored.has(seq) ? [[seq, stored.get(seq) ?? '']] : [])))
  })
  return { cache, reads }
}

describe('what was said lately', () => {
  test('is read once for many who come', async () => {
    const { cache, reads } = make(new Map([[1, 'one']]))
    await cache.get([1])
    expect(await cache.get([1])).toEqual({ 1: 'one' })
    expect(reads).toEqual([[1]])
  })

  test('is known without reading where it was said here', async () => {
    const { cache, reads } = make(new Map())
    cache.add(4, 'four')
    expect(await cache.get([4])).toEqual({ 4: 'four' })
    expect(reads).toEqual([])
  })

  test('is not repeated at all once it was deleted, not even by who is just reading it', async () => {
    const { cache } = make(new Map([[1, 'one']]))
    const reading = cache.get([1])
    cache.erase([1])
    expect(await reading).toEqual({ 1: null })
    expect(await cache.get([1])).toEqual({ 1: null })
  })

  test('is not repeated for long after it was erased', async () => {
    const stored = new Map([[1, 'one']])
    const { cache } = make(stored)
    await cache.get([1])
    stored.clear()
    expect(await cache.get([1], performance.now() + 6000)).toEqual({ 1: null })
  })
})
