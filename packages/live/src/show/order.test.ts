import { expect, it } from 'vitest'
import { moveBefore } from './order.ts'

const order = (letters: string) => [...letters].map((id) => ({ id }))

it.each<[string, string, string | null, string | null]>([
  ['forwards', 'a', 'c', 'bacd'],
  ['backwards', 'c', 'a', 'cabd'],
  ['to the end', 'a', null, 'bcda'],
  ['to the beginning', 'd', 'a', 'dabc'],
  ['before what follows it anyhow', 'b', 'c', 'abcd'],
  ['the last one to the end', 'd', null, 'abcd'],
  ['before itself', 'b', 'b', 'abcd'],
  ['what is not there', 'x', 'a', null],
  ['before what is not there', 'a', 'x', null],
])('%s', (_, id, beforeId, expected) => {
  const moved = moveBefore(order('abcd'), id, beforeId)
  expect(moved && moved.map((one) => one.id).join('')).toBe(expected)
})
