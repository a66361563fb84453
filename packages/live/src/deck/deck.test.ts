import { describe, expect, it } from 'vitest'
import {
  facilitator,
  makeDeckId,
  openStage,
  outcome,
  type Step,
  speaker,
  stageOf,
  start,
  tell,
} from '../testing/make.ts'

const [long, short, unknown] = [makeDeckId(1), makeDeckId(2), makeDeckId(3)]
const present = (deckId = long, page?: number): Step => [speaker, { type: 'deck.present', deckId, page }]
const turn = (page: number, deckId = long): Step => [speaker, { type: 'deck.turn', deckId, page }]
const replace = (deckId = long, by = short): Step => [facilitator, { type: 'deck.replace', deckId, by }]
const stop: Step = [facilitator, { type: 'deck.stop' }]

/** With the slides handed over to the speaker. */
const handed = (...steps: Step[]) =>
  openStage(
    [facilitator, { type: 'deck.hand-over', to: speaker.personId }, { about: { runs: false, presents: true } }],
    ...steps,
  )

describe('presenting', () => {
  it.each<[string, Step[], Step, string]>([
    ['a deck is presented', [], present(), 'deck.presented'],
    ['a deck is presented from its last page', [], present(long, 12), 'deck.presented'],
    ['not from a page it does not have', [], present(long, 13), 'page-out-of-range'],
    ['not a deck that the session does not have', [], present(unknown), 'unknown-deck'],
    ['another deck takes its place', [present()], present(short), 'deck.presented'],
    ['pages turn', [present()], turn(2), 'deck.turned'],
    ['pages turn to the last', [present()], turn(12), 'deck.turned'],
    ['pages do not turn beyond the last', [present()], turn(13), 'page-out-of-range'],
    ['pages of nothing do not turn', [], turn(2), 'not-presenting'],
    [
      'a late turn of the last deck does not turn the next one',
      [present(), present(short)],
      turn(2, long),
      'not-this-deck',
    ],
    [
      'somebody who runs the session turns pages for the speaker',
      [present()],
      [facilitator, { type: 'deck.turn', deckId: long, page: 2 }],
      'deck.turned',
    ],
    ['slides are replaced while they are shown', [present()], replace(), 'deck.replaced'],
    ['slides that are not shown are not replaced', [present(short)], replace(), 'not-this-deck'],
    ['nor is nothing', [], replace(), 'not-presenting'],
    ['not by slides that the session does not have', [present()], replace(long, unknown), 'unknown-deck'],
    ['presenting stops', [present()], stop, 'deck.stopped'],
    ['it does not stop twice', [present(), stop], stop, 'not-presenting'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(handed(...before), step)).toBe(expected)
  })

  it('everybody sees the deck, its page and who put it there', () => {
    const { deck } = stageOf(handed(present(), turn(7)))
    expect(deck).toEqual({ deckId: long, pageCount: 12, page: 7, by: speaker.personId, since: start })
  })

  it('a refusal says how many pages there are', () => {
    expect(tell(handed(present()), turn(13))).toMatchObject({ params: { page: 13, pageCount: 12 } })
  })

  it('after the last deck there is none', () => {
    expect(stageOf(handed(present(), stop)).deck).toBeNull()
  })

  it.each([
    ['the same page', 2, 2],
    ['the last page, where there are fewer', 7, 3],
  ])('nobody falls out when slides are replaced: they show %s, and whose they are stays', (_, page, shown) => {
    const { deck } = stageOf(handed(present(long, page), replace()))
    expect(deck).toEqual({ deckId: short, pageCount: 3, page: shown, by: speaker.personId, since: start })
  })
})
