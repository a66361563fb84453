import { CheckId } from '@muster/contracts/ids'
import type { OwnCheck } from '@muster/live/checks/model'
import { describe, expect, it } from 'vitest'
import { findNearMoment, findShownCheck, lateForMs } from './shown-check.ts'

const minuteMs = 60_000
const id = (last: number) => CheckId.parse(`01900000-0000-7000-8000-00000000000${last}`)
/** Asked at minute 10 (20, 30…), with two minutes for the answer. */
const check = (number: number, answeredAt: number | null = null): OwnCheck => {
  const at = number * 10 * minuteMs
  return { checkId: id(number), form: 'prompt', at, expiresAt: at + 2 * minuteMs, answeredAt }
}

describe('the check that is shown', () => {
  it.each<[string, OwnCheck[], number, number | null]>([
    ['none where none was asked', [], 0, null],
    ['one that waits', [check(1)], 11 * minuteMs, 1],
    ['not one that was answered', [check(1, 11 * minuteMs)], 11 * minuteMs, null],
    ['one whose time is over, for a while', [check(1)], 12 * minuteMs + lateForMs - 1, 1],
    ['and then no more', [check(1)], 12 * minuteMs + lateForMs, null],
    ['the newest that waits', [check(1), check(2)], 21 * minuteMs, 2],
  ])('%s', (_name, checks, nowMs, expected) => {
    expect(findShownCheck(checks, nowMs)?.checkId ?? null).toBe(expected === null ? null : id(expected))
  })

  it.each([
    [10, 2 * minuteMs],
    [11.5, 30_000],
    [12.5, 0],
  ])('at minute %d leaves %d ms of two minutes', (minute, leftMs) => {
    expect(findShownCheck([check(1)], minute * minuteMs)).toMatchObject({ leftMs, wholeMs: 2 * minuteMs })
  })
})

it.each([
  [4, null],
  [5, 10],
  [9.9, 10],
  [10, null],
  [16, 20],
])('at minute %d the announced moment that is near is %s', (minute, expected) => {
  const near = findNearMoment([10 * minuteMs, 20 * minuteMs], minute * minuteMs)
  expect(near).toBe(expected === null ? null : expected * minuteMs)
})
