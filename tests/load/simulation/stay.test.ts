import { expect, test } from 'vitest'
import { heldMs, type Measure, presentMs, type Stay } from './stay.ts'

const at = (ms: number) => ({ low: ms, high: ms })
const stay = (from: number, to: number): Stay => ({ from: at(from), to: at(to) })
const measure: Measure = { window: { startMs: 0, endMs: 100 }, outages: [], bridgedUpToMs: 5 }

test.each<[what: string, stays: Stay[], present: number]>([
  ['nobody', [], 0],
  ['all the time, and before and after', [stay(-50, 150)], 100],
  ['only before', [stay(-50, 0)], 0],
  ['late and leaving early', [stay(20, 60)], 40],
  ['on two devices at once', [stay(10, 50), stay(30, 70)], 60],
  ['away for as long as is bridged', [stay(0, 40), stay(45, 100)], 100],
  ['away for longer', [stay(0, 40), stay(46, 100)], 94],
  ['the same stay twice', [stay(10, 50), stay(10, 50)], 40],
])('%s', (_, stays, present) => {
  expect(presentMs(stays, measure)).toEqual({ low: present, high: present })
})

test('what a log leaves open is counted at both ends', () => {
  const late: Stay = { from: { low: 10, high: 30 }, to: { low: 80, high: 85 } }
  expect(presentMs([late], measure)).toEqual({ low: 50, high: 75 })
})

test('while the server was away is neither presence nor absence, nor part of a gap', () => {
  const away: Measure = { ...measure, outages: [{ startMs: 40, endMs: 60 }] }
  expect(heldMs(away)).toBe(80)
  expect(presentMs([stay(0, 100)], away)).toEqual({ low: 80, high: 80 })
  expect(presentMs([stay(0, 40), stay(64, 100)], away)).toEqual({ low: 80, high: 80 })
  expect(presentMs([stay(0, 40), stay(66, 100)], away)).toEqual({ low: 74, high: 74 })
})
