import { describe, expect, test } from 'vitest'
import { look, lookAt, pageLookedAt } from './look-back.ts'

const at = (page: number, deckId = 'deck') => ({ deckId, page })

describe('what is seen while the presenter shows page 5', () => {
  test.each([
    ['the same, where nobody looks back', null, null],
    ['an earlier page', at(2), 2],
    ['the same again, once the presenter is back at that page', at(5), null],
    ['the same, where the presenter went further back', at(7), null],
    ['the same, where another deck came', at(2, 'other'), null],
  ])('%s', (_, own, page) => {
    expect(pageLookedAt(own, at(5))).toBe(page)
  })
})

describe('looking', () => {
  test.each([
    ['back from the presenter’s page', null, -1, at(4)],
    ['further back', at(3), -1, at(2)],
    ['back from the first page stays there', at(1), -1, at(1)],
    ['forward again', at(2), 1, at(3)],
    ['forward to the presenter ends it', at(4), 1, null],
    ['forward from the presenter’s page shows nothing in advance', null, 1, null],
    ['back after another deck came begins at its page', at(1, 'other'), -1, at(4)],
  ] as const)('%s', (_, own, by, next) => {
    expect(look(own, at(5), by)).toEqual(next)
  })

  test('back in a deck of one page shows that page', () => {
    expect(look(null, at(1), -1)).toBeNull()
  })

  test.each([
    ['at a page that was shown', 2, at(2)],
    ['at the one that is shown', 5, null],
    ['ahead of the presenter', 9, null],
  ])('%s', (_, target, next) => {
    expect(lookAt(at(5), target)).toEqual(next)
  })
})
