import { DeckId } from '@muster/contracts/ids'
import { describe, expect, test } from 'vitest'
import { chooseVersion, listVersions, pageInStep } from './deck-versions.ts'

const id = (number: number) => DeckId.parse(`de000000-0000-4000-8000-00000000000${number}`)
const english = { id: id(1), language: 'en', versionOf: null }
const korean = { id: id(2), language: 'ko', versionOf: id(1) }
const chinese = { id: id(3), language: 'zh-Hant', versionOf: id(1) }
const other = { id: id(4), language: 'ko', versionOf: null }
const decks = [english, korean, other, chinese]

test('the versions of a deck are itself and those that are of it', () => {
  expect(listVersions(decks, english.id)).toEqual([english, korean, chinese])
  expect(listVersions(decks, other.id)).toEqual([other])
  expect(listVersions(decks, id(5))).toEqual([])
})

describe('everybody sees', () => {
  test.each([
    ['the version in the language of their screens', null, 'ko', korean],
    ['one in the same language, written otherwise', null, 'zh', chinese],
    ['the deck itself, where there is none in theirs', null, 'mn', english],
    ['the one that they chose, whatever their screens say', chinese.id, 'ko', chinese],
    ['their language, where what they chose is not of this deck', other.id, 'ko', korean],
  ])('%s', (_, chosen, language, version) => {
    expect(chooseVersion(listVersions(decks, english.id), { chosen, language })).toEqual(version)
  })

  test('nothing, where the deck is not known yet', () => {
    expect(chooseVersion([], { chosen: null, language: 'ko' })).toBeNull()
  })
})

const pages = (count: number) => ({ pages: Array.from({ length: count }, () => ({ width: 1, height: 1 })) })
test.each([
  ['in step', 3, pages(5), 3],
  ['the last one of a shorter version', 5, pages(4), 4],
  ['as it is, where the version is not known yet', 5, null, 5],
])('the page is %s', (_, page, version, shown) => {
  expect(pageInStep(page, version)).toBe(shown)
})
