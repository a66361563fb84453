import { describe, expect, it } from 'vitest'
import { type Correction, keepInStep } from './keep-in-step.ts'

const none: Correction = { kind: 'none' }
const usual = { isPlaying: true, isHurrying: false, sinceJumpMs: Number.POSITIVE_INFINITY }

describe('a player that drifts', () => {
  it.each<[string, number, Partial<typeof usual>, Correction]>([
    ['is left alone where it is right', 60_000, {}, none],
    ['is left alone where nobody sees it', 60_119, {}, none],
    ['hurries a little', 60_200, {}, { kind: 'speed', rate: 1.05 }],
    ['slows down a little', 59_800, {}, { kind: 'speed', rate: 0.95 }],
    ['hurries no more than sounds well', 61_400, {}, { kind: 'speed', rate: 1.08 }],
    ['slows down no more than that', 58_600, {}, { kind: 'speed', rate: 0.92 }],
    ['goes on hurrying until it is right', 60_100, { isHurrying: true }, { kind: 'speed', rate: 1.025 }],
    ['is right then', 60_040, { isHurrying: true }, none],
    ['jumps where it is far behind', 62_000, {}, { kind: 'jump', toMs: 62_000 }],
    ['jumps back where it is far ahead', 30_000, {}, { kind: 'jump', toMs: 30_000 }],
    ['does not jump again at once', 62_000, { sinceJumpMs: 2999 }, none],
    ['jumps again later', 62_000, { sinceJumpMs: 3000 }, { kind: 'jump', toMs: 62_000 }],
    ['goes to its place where all stand', 60_200, { isPlaying: false }, { kind: 'jump', toMs: 60_200 }],
    ['at once', 62_000, { isPlaying: false, sinceJumpMs: 0 }, { kind: 'jump', toMs: 62_000 }],
    ['stands where it is right', 60_040, { isPlaying: false }, none],
  ])('%s', (_name, dueMs, more, expected) => {
    expect(keepInStep({ dueMs, isMs: 60_000, ...usual, ...more })).toEqual(expected)
  })

  it('comes to where everybody is within half a minute, without a jump, and stays there', () => {
    let [isMs, isHurrying] = [0, false]
    const jumps: Correction[] = []
    for (let now = 0; now <= 30_000; now += 250) {
      const correction = keepInStep({ dueMs: now + 1500, isMs, ...usual, isHurrying })
      if (correction.kind === 'jump') jumps.push(correction)
      isHurrying = correction.kind === 'speed'
      isMs += 250 * (correction.kind === 'speed' ? correction.rate : 1)
    }
    expect(jumps).toEqual([])
    expect(Math.abs(30_250 + 1500 - isMs)).toBeLessThanOrEqual(40)
  })
})
