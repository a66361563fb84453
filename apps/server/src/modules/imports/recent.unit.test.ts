import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeRecent, type Recent } from './recent.ts'

let recent: Recent<string>

beforeEach(() => {
  vi.useFakeTimers()
  recent = makeRecent({ most: 2, keptMs: 1000 })
})
afterEach(() => {
  vi.useRealTimers()
})

const put = (...keys: string[]) => {
  for (const key of keys) recent.put(key, Promise.resolve(key.toUpperCase()))
}
const known = async () => {
  const found = await Promise.all(['a', 'b', 'c'].map(async (key) => recent.find(key)))
  return found.filter((value) => value !== undefined)
}

describe('what was made lately', () => {
  test('is found again, and the eldest goes for a new one', async () => {
    put('a', 'b')
    expect(await known()).toEqual(['A', 'B'])
    put('a', 'c')
    expect(await known()).toEqual(['A', 'C'])
  })

  test('is forgotten after a while in which nobody asked for it', async () => {
    put('a', 'b')
    vi.advanceTimersByTime(900)
    put('a')
    vi.advanceTimersByTime(900)
    expect(await known()).toEqual(['A'])
    vi.advanceTimersByTime(100)
    expect(await known()).toEqual([])
  })

  test('is forgotten when that is said', async () => {
    put('a', 'b')
    recent.forget((key) => key === 'a')
    expect(await known()).toEqual(['B'])
  })

  test('is not kept where it failed, and what took its place is', async () => {
    const failed = Promise.reject(new Error('unreadable'))
    recent.put('a', failed)
    put('a')
    await failed.catch(() => {})
    expect(await known()).toEqual(['A'])
    const again = Promise.reject(new Error('unreadable'))
    recent.put('a', again)
    await again.catch(() => {})
    expect(await known()).toEqual([])
  })
})
