import { describe, expect, it } from 'vitest'
import { makeBlock, start } from '../testing/make.ts'
import type { Show, ShowBlock } from './model.ts'
import { assessShow, assessUrgency } from './standing.ts'

const minute = 60_000
const make = (number: number, minutes: number, what: Partial<ShowBlock> = {}): ShowBlock => {
  const block = makeBlock(number, minutes)
  return { ...block, lengthMs: block.plannedMs, spentMs: 0, skipped: false, ...what }
}
const [one, two, three] = [make(1, 20), make(2, 10), make(3, 5)]
const show = (blocks: readonly ShowBlock[], { on = blocks[0]?.id ?? one.id, since = start } = {}): Show => ({
  blocks: [...blocks],
  on,
  since,
  begunAt: start,
})
const at = (minutes: number) => start + minutes * minute

describe('how pressing the time is', () => {
  it.each([
    ['all of it is left', 100_000, 'calm'],
    ['a moment more than a fifth', 20_001, 'calm'],
    ['a fifth', 20_000, 'soon'],
    ['a moment more than a twentieth', 5001, 'soon'],
    ['a twentieth', 5000, 'last'],
    ['a moment', 1, 'last'],
    ['nothing', 0, 'over'],
    ['less than nothing', -1, 'over'],
  ])('%s', (_, leftMs, expected) => {
    expect(assessUrgency({ leftMs, lengthMs: 100_000 })).toBe(expected)
  })
})

describe('what is on, and what comes next', () => {
  it.each<[string, Show, [number, number | null, number | null]]>([
    ['at the beginning', show([one, two, three]), [1, 2, null]],
    ['in the middle', show([one, two, three], { on: two.id }), [2, 3, 1]],
    ['at the end', show([one, two, three], { on: three.id }), [3, null, 2]],
    ['a skipped block is left out', show([one, { ...two, skipped: true }, three]), [1, 3, null]],
    ['also on the way back', show([one, { ...two, skipped: true }, three], { on: three.id }), [3, null, 1]],
    ['where all that follow are skipped', show([one, { ...two, skipped: true }]), [1, null, null]],
  ])('%s', (_, state, expected) => {
    const standing = assessShow(state, start)
    const numberOf = (block: ShowBlock | null | undefined) => block && Number(block.id.slice(-2))
    expect([standing?.on, standing?.next, standing?.previous].map(numberOf)).toEqual(expected)
  })

  it('a block that is not there is not on', () => {
    expect(assessShow(show([one], { on: two.id }), start)).toBeNull()
  })
})

describe('how much is left, and ahead or behind', () => {
  const all = [one, two, three]
  it.each<[string, Show, number, [number, number]]>([
    ['at the beginning', show(all), 0, [20, 0]],
    ['as planned', show(all), 12, [8, 0]],
    ['to the moment of its end', show(all), 20, [0, 0]],
    ['over its time, it is behind by what it is over', show(all), 23, [-3, 3]],
    [
      'the next one begun early is ahead',
      show([{ ...one, spentMs: 15 * minute }, two, three], { on: two.id, since: at(15) }),
      15,
      [10, -5],
    ],
    ['time that was added is behind', show([{ ...one, lengthMs: 25 * minute }, two, three]), 5, [20, 5]],
    ['time that was taken is ahead', show([{ ...one, lengthMs: 15 * minute }, two, three]), 5, [10, -5]],
    ['time added to one to come', show([one, { ...two, lengthMs: 12 * minute }, three]), 5, [15, 2]],
    ['what is skipped is ahead by its planned length', show([one, { ...two, skipped: true }, three]), 5, [15, -10]],
    [
      'a block gone back to goes on from where it was left',
      show([{ ...one, spentMs: 18 * minute }, { ...two, spentMs: minute }, three], { since: at(19) }),
      20,
      [1, 0],
    ],
    [
      'one that was used up before takes no more',
      show([one, { ...two, spentMs: 12 * minute }, three], { since: at(12) }),
      12,
      [20, 2],
    ],
    ['a clock that is behind the server’s shows no more than all', show(all), -1, [20, -1]],
  ])('%s', (_, state, nowMinutes, [left, behind]) => {
    expect(assessShow(state, at(nowMinutes))).toMatchObject({ leftMs: left * minute, behindMs: behind * minute })
  })

  it('the end is told with the same figures', () => {
    expect(assessShow(show(all), at(23))?.endsAtMs).toBe(at(23 + 10 + 5))
  })
})
