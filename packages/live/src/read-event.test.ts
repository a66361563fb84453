import { describe, expect, it } from 'vitest'
import { isKnownEvent, readEvent } from './read-event.ts'
import { makeDeckId, speaker, start } from './testing/make.ts'

const turned = { seq: 7, at: start, actor: speaker.personId, commandId: null, v: 1, type: 'deck.turned', page: 2 }
const presented = { ...turned, type: 'deck.presented', deckId: makeDeckId(1), pageCount: 12, page: 1 }

describe('reading a stored event', () => {
  it('one of the current version is read as it is', () => {
    expect(readEvent(turned)).toEqual({ ok: true, event: turned })
  })

  it.each([
    ['of a type that nobody knows', { ...turned, type: 'deck.burnt' }, 'unknown-event'],
    ['of a version to come', { ...turned, v: 2 }, 'unknown-event'],
    ['with a part missing', { ...turned, page: undefined }, 'malformed-event'],
    ['with a page before the first', { ...turned, page: 0 }, 'malformed-event'],
    ['by nobody we could name', { ...presented, actor: 'ann' }, 'malformed-event'],
    ['without a type', { ...turned, type: undefined }, 'malformed-event'],
    ['that is nothing', null, 'malformed-event'],
  ])('one %s is refused', (_name, stored, reason) => {
    expect(readEvent(stored)).toMatchObject({ ok: false, reason })
  })

  it.each([
    ['deck.turned', 1, true],
    ['deck.turned', 2, false],
    ['deck.burnt', 1, false],
    ['constructor', 1, false],
  ])('%s in version %i: known %s', (type, v, expected) => {
    expect(isKnownEvent({ type, v })).toBe(expected)
  })
})
