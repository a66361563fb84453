import { describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { ann, facilitator, makeDeckId, openStage, outcome, type Step, speaker, stageOf, tell } from '../testing/make.ts'
import { strokesOn } from './strokes.ts'

const [long, short] = [makeDeckId(1), makeDeckId(2)]
const present = (deckId = long): Step => [facilitator, { type: 'deck.present', deckId }]
const turn = (page: number): Step => [facilitator, { type: 'deck.turn', deckId: long, page }]
const replace: Step = [facilitator, { type: 'deck.replace', deckId: long, by: short }]
const line = [0, 0, 5000, 5000, 10_000, 0]
const draw = (page = 1, { by = facilitator, deckId = long, points = line } = {}): Step => [
  by,
  { type: 'drawing.add', deckId, page, colour: 'red', points },
]
const undo = (page = 1, by = facilitator): Step => [by, { type: 'drawing.undo', deckId: long, page }]
const clear = (page = 1): Step => [facilitator, { type: 'drawing.clear', deckId: long, page }]
const handOver: Step = [
  facilitator,
  { type: 'deck.hand-over', to: speaker.personId },
  { about: { runs: false, presents: true } },
]
const many = (count: number, page = 1, points = line) => Array.from({ length: count }, () => draw(page, { points }))

describe('drawing', () => {
  it.each<[string, Step[], Step, string]>([
    ['who runs the session draws', [present()], draw(), 'drawing.added'],
    ['a dot is drawn', [present()], draw(1, { points: [1, 1] }), 'drawing.added'],
    ['nothing is drawn on nothing', [], draw(), 'not-presenting'],
    ['nor on slides that are not on the stage', [present(short)], draw(), 'not-this-deck'],
    ['nor on a page that there is not', [present()], draw(13), 'page-out-of-range'],
    ['a line that was begun before the page was turned', [present(), turn(2)], draw(1), 'drawing.added'],
    [
      'a resource person to whom the slides were handed',
      [present(), handOver],
      draw(1, { by: speaker }),
      'drawing.added',
    ],
    ['not one who has them not', [present()], draw(1, { by: speaker }), 'not-handed-over'],
    ['nobody else', [present()], draw(1, { by: ann }), 'not-allowed'],
    ['one more than a page takes', [present(), ...many(limits.strokesOfPage)], draw(), 'page-full'],
    ['on the next page there is room', [present(), ...many(limits.strokesOfPage)], draw(2), 'drawing.added'],
    ['the last line is taken back', [present(), draw()], undo(), 'drawing.undone'],
    ['not where there is none', [present(), draw()], undo(2), 'nothing-drawn'],
    ['not somebody else’s', [present(), handOver, draw()], undo(1, speaker), 'nothing-drawn'],
    ['a page is cleared', [present(), handOver, draw(1, { by: speaker })], clear(), 'drawing.cleared'],
    ['not one that is empty', [present(), draw(2)], clear(), 'nothing-drawn'],
  ])('%s', (_name, before, step, expected) => {
    expect(outcome(openStage(...before), step)).toBe(expected)
  })

  it.each([
    ['without points', []],
    ['with half a point', [1, 2, 3]],
    ['beside the page', [0, 10_001]],
    ['with too many points', Array(2 * limits.pointsOfStroke + 2).fill(1)],
  ])('a line %s is none', (_name, points) => {
    expect(() => tell(openStage(present()), draw(1, { points }))).toThrow('points')
  })
})

describe('what is drawn', () => {
  const count = (page: number, ...steps: Step[]) =>
    strokesOn(stageOf(openStage(present(), ...steps)).drawing, { deckId: long, page }).length

  it.each<[string, number, Step[], number]>([
    ['belongs to its page', 1, [draw(1), draw(2), draw(2)], 1],
    ['is there again after other pages', 1, [draw(1), turn(2), turn(1)], 1],
    ['is there again after other slides', 1, [draw(1), present(short), present()], 1],
    ['loses the last line', 1, [draw(1), draw(1), undo(1)], 1],
    ['is gone with the last line', 1, [draw(1), undo(1)], 0],
    ['is cleared on this page', 1, [draw(1), draw(1), draw(2), clear(1)], 0],
    ['and on no other', 2, [draw(1), draw(2), clear(1)], 1],
    ['is gone with slides that are replaced', 1, [draw(1), replace], 0],
    [
      'stays when others are replaced',
      1,
      [draw(1), present(short), [facilitator, { type: 'deck.replace', deckId: short, by: short }]],
      1,
    ],
  ])('%s', (_name, page, steps, expected) => {
    expect(count(page, ...steps)).toBe(expected)
  })

  it('says by whom, in which colour and where', () => {
    const { drawing } = stageOf(openStage(present(), draw()))
    const stroke = { seq: 3, by: facilitator.personId, colour: 'red', points: line }
    expect(drawing).toEqual([{ deckId: long, page: 1, strokes: [stroke] }])
  })

  it('is never more than a state should hold: the page drawn on longest ago gives way, never the one drawn on now', () => {
    const points = Array.from({ length: 2 * limits.pointsOfStroke }, (_, index) => index)
    const full = (page: number) => many(limits.strokesOfPage, page, points)
    const pages = (...steps: Step[]) => stageOf(openStage(present(), ...steps)).drawing.map(({ page }) => page)
    expect(pages(...full(1))).toEqual([1])
    expect(pages(...full(1), draw(2))).toEqual([1, 2])
    expect(pages(draw(1), draw(2), draw(1), ...full(3))).toEqual([2, 1, 3])
    expect(pages(...full(1), ...full(2))).toEqual([2])
  })
})
