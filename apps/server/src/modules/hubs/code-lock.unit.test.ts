import { expect, test } from 'vitest'
import { afterWrong, lockedUntil, type Tries } from './code-lock.ts'

const start = new Date('2021-11-24T05:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

test('five wrong codes lock for ten minutes, and then it begins anew', () => {
  let tries: Tries | undefined
  for (let wrong = 1; wrong <= 5; wrong++) {
    expect(lockedUntil(tries, start)).toBeNull()
    tries = afterWrong(tries, start)
  }
  expect(lockedUntil(tries, start)).toEqual(after(10))
  expect(lockedUntil(tries, new Date(after(10).getTime() - 1))).toEqual(after(10))
  expect(lockedUntil(tries, after(10))).toBeNull()
  expect(afterWrong(tries, after(10))).toEqual({ wrong: 1, lastAt: after(10) })
})
