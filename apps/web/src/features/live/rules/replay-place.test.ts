import type { Marker } from '@muster/live/replay/markers'
import { describe, expect, test } from 'vitest'
import { findMarker, fromSeconds, lastPassed, toSeconds, within } from './replay-place.ts'

const markers = [0, 10_000, 60_000].map((atMs, index): Marker => ({ kind: 'check', seq: index + 1, atMs }))
const span = { fromMs: 1000, toMs: 61_500 }

describe('where one looks in a replay', () => {
  test.each([
    { atMs: 0, next: 10_000, previous: null },
    { atMs: 9_999, next: 10_000, previous: 0 },
    { atMs: 10_000, next: 60_000, previous: 0 },
    { atMs: 10_001, next: 60_000, previous: 10_000 },
    { atMs: 60_000, next: null, previous: 10_000 },
  ])('from $atMs the next marker is $next, and the one before $previous', ({ atMs, next, previous }) => {
    const to = (towards: 'next' | 'previous') => findMarker(markers, { atMs, towards, isRunning: false })?.atMs ?? null
    expect([to('next'), to('previous')]).toEqual([next, previous])
  })

  test('while it runs, going back just after a marker leads to the one before it', () => {
    const back = (atMs: number) => findMarker(markers, { atMs, towards: 'previous', isRunning: true })?.atMs
    expect([back(10_900), back(12_000)]).toEqual([0, 10_000])
  })

  test.each([
    [-1, undefined],
    [0, 1],
    [59_999, 2],
    [70_000, 3],
  ])('at %s ms the last marker that was passed is %s', (atMs, seq) => {
    expect(lastPassed(markers, atMs)?.seq).toBe(seq)
  })

  test.each([
    [undefined, 1000],
    [0, 1000],
    [12.345, 13_345],
    [60, 61_000],
    [9999, 61_500],
  ])('second %s of an address is %s ms', (seconds, atMs) => {
    expect(fromSeconds(span, seconds)).toBe(atMs)
  })

  test('an address leads to the moment that it was made at', () => {
    for (const atMs of [1000, 1001, 33_333, 61_500]) expect(fromSeconds(span, toSeconds(span, atMs))).toBe(atMs)
  })

  test('nobody looks before the opening or after the end', () => {
    expect([within(span, 0), within(span, 2000), within(span, 99_999)]).toEqual([1000, 2000, 61_500])
  })
})
