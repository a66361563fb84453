import type { Cheer, CheerCounts } from '@muster/live/cheers/model'
import { expect, it } from 'vitest'
import { listReactions } from './reactions.ts'

it.each<[string, CheerCounts | undefined, Cheer[] | undefined, string]>([
  ['none', undefined, undefined, ''],
  ['those of others, in one order', { surprise: 1, applause: 12 }, [], 'applause 12, surprise 1'],
  ['one’s own among them', { heart: 3 }, ['heart'], 'heart 3 own'],
  ['one’s own that was not counted yet', {}, ['laugh'], 'laugh 1 own'],
])('the signs at a message: %s', (_name, counts, own, expected) => {
  const shown = listReactions(counts, own).map(({ sign, count, isOwn }) => `${sign} ${count}${isOwn ? ' own' : ''}`)
  expect(shown.join(', ')).toBe(expected)
})
