import { DeckId } from '@muster/contracts/ids'
import { expect, test } from 'vitest'
import { placeDeck } from './place-deck.ts'

const deckId = (number: number) => DeckId.parse(`de000000-0000-4000-8000-00000000000${number}`)
const [english, korean, other, unknown] = [1, 2, 3, 4].map(deckId)
const decks = [
  { id: deckId(1), language: 'en', versionOf: null },
  { id: deckId(2), language: 'ko', versionOf: deckId(1) },
  { id: deckId(3), language: null, versionOf: null },
]

test.each([
  ['a deck of its own', {}, { ok: true, language: null, versionOf: null }],
  ['a deck of its own in a language', { language: 'mn' }, { ok: true, language: 'mn', versionOf: null }],
  [
    'a version in another language',
    { versionOf: english, language: 'mn' },
    { ok: true, language: 'mn', versionOf: english },
  ],
  [
    'a version of one whose language nobody said',
    { versionOf: other, language: 'en' },
    { ok: true, language: 'en', versionOf: other },
  ],
  ['no second version in a language', { versionOf: english, language: 'ko' }, { ok: false, reason: 'language-taken' }],
  [
    'nor one in the language of the deck itself',
    { versionOf: english, language: 'en' },
    { ok: false, reason: 'language-taken' },
  ],
  ['no version without a language', { versionOf: english }, { ok: false, reason: 'language-needed' }],
  ['no version of a version', { versionOf: korean, language: 'mn' }, { ok: false, reason: 'unknown-deck' }],
  ['no version of what is not there', { versionOf: unknown, language: 'mn' }, { ok: false, reason: 'unknown-deck' }],
  [
    'what replaces a deck takes its place',
    { replaces: english, language: 'mn' },
    { ok: true, language: 'en', versionOf: null },
  ],
  ['what replaces a version takes that', { replaces: korean }, { ok: true, language: 'ko', versionOf: english }],
  ['what is not there, or was replaced, is not replaced', { replaces: unknown }, { ok: false, reason: 'unknown-deck' }],
])('%s', (_, as, place) => {
  expect(placeDeck(decks, as)).toEqual(place)
})
