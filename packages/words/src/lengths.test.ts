import { describe, expect, it } from 'vitest'
import { sayAllowance, sayLength, sayLengths, sayTimeLeft } from './lengths.ts'

describe('lengths in words', () => {
  it.each([
    ['whole minutes', 7 * 60_000, '7 minutes'],
    ['one minute', 60_000, '1 minute'],
    ['seconds below ten minutes', 330_000, '5 minutes 30 seconds'],
    ['only seconds', 12_000, '12 seconds'],
    ['no seconds from ten minutes on', 3_596_858, '60 minutes'],
    ['nothing', 0, '0 minutes'],
    ['less than half a second', 300, '0 minutes'],
  ])('%s', (_, ms, said) => {
    expect(sayLength(ms, 'en')).toBe(said)
  })

  it('follows the language', () => {
    expect(sayLength(330_000, 'ko')).toBe('5분 30초')
  })

  it.each([
    ['by seconds', 1_210_000, 1_200_000, '20 minutes 10 seconds', '20 minutes'],
    ['by less than a second', 540_300, 540_000, '9 minutes 0.3 seconds', '9 minutes'],
    ['by one millisecond', 540_001, 540_000, '9 minutes 0.001 seconds', '9 minutes'],
  ])('too much missed never reads like what was allowed, where they differ %s', (_, missed, allowed, ...said) => {
    expect(Object.values(sayLengths({ missed, allowed }, 'en'))).toEqual(said)
  })

  it('equal lengths stay as short as they can be', () => {
    expect(sayLengths({ missed: 1_200_300, allowed: 1_200_300 }, 'en')).toEqual({
      missed: '20 minutes',
      allowed: '20 minutes',
    })
  })

  it.each([
    [359_999, '5 minutes'],
    [119_999, '1 minute 59 seconds'],
    [900, '0 minutes'],
  ])('what may still be missed is never promised too high: %i ms', (ms, said) => {
    expect(sayAllowance(ms, 'en')).toBe(said)
  })

  it.each([
    [-5, '0 minutes'],
    [45_900, '45 seconds'],
    [95_000, '1 minute 35 seconds'],
    [120_999, '2 minutes'],
    [59 * 60_000, '59 minutes'],
    [60 * 60_000, '1 hour'],
    [95 * 60_000, '1 hour 35 minutes'],
    [47 * 60 * 60_000, '47 hours'],
    [60 * 60 * 60_000, '2 days'],
  ])('how long it still is, %i ms, is said in the largest units that help', (ms, said) => {
    expect(sayTimeLeft(ms, 'en')).toBe(said)
  })
})
