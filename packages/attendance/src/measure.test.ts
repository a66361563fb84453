import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outage, Visit } from './evidence.ts'
import type { Interval } from './interval.ts'
import { measure } from './measure.ts'
import type { Policy } from './policy.ts'
import { presenceLine } from './presence-line.ts'
import { someOutages, somePolicy, someVisits } from './test-arbitraries.ts'
import { SECOND, START } from './test-makers.ts'

const window = { startMs: START, endMs: START + 60 * SECOND }
const held = { window, breaks: [], lengthMs: 60 * SECOND, remaining: null }
const options = { numRuns: 3000 }

const within = (second: number) => (interval: Interval) =>
  interval.startMs <= START + second * SECOND && START + second * SECOND < interval.endMs

/**
 * The same rules told a second time, as naively as possible: a row of seconds, each looked at by itself. The generated
 * times all fall on whole seconds, so the two must agree exactly.
 */
function countBySeconds(visits: readonly Visit[], outages: readonly Outage[], policy: Policy) {
  const seconds = Array.from({ length: 60 }, (_, second) => {
    const seen = visits.some(within(second))
    return { seen, out: !seen && outages.some(within(second)) }
  })
  const isGap = ({ out }: { out: boolean }) => !out || policy.outages.countAs === 'missed'
  const first = seconds.findIndex(({ seen }) => seen)
  const last = seconds.findLastIndex(({ seen }) => seen)
  const bridged = seconds.filter((second, at) => {
    if (second.seen || !isGap(second) || at < first || at > last || first === -1) return false
    const before = seconds.slice(0, at).findLastIndex(({ seen }) => seen)
    const after = seconds.findIndex(({ seen }, index) => index > at && seen)
    return seconds.slice(before + 1, after).filter(isGap).length <= policy.gaps.bridgedUpToS
  })
  const outage = seconds.filter((second) => second.out && !bridged.includes(second))
  return {
    presentMs: seconds.filter(({ seen }) => seen).length * SECOND,
    bridgedMs: bridged.length * SECOND,
    outageMs: outage.length * SECOND,
  }
}

test('measuring by intervals agrees with counting second by second', () => {
  const property = fc.property(someVisits, someOutages, somePolicy, (visits, outages, policy) => {
    const measured = measure({ held, policy, neededMs: () => 0 }, { visits, outages }, 'low')
    expect(measured).toMatchObject(countBySeconds(visits, outages, policy))
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})

test('the presence line is in order, within the window, without overlaps, and shows what was measured', () => {
  const property = fc.property(someVisits, someOutages, somePolicy, (visits, outages, policy) => {
    const { segments } = presenceLine({ window, visits, outages, policy })
    let reachedMs = window.startMs
    for (const { startMs, endMs } of segments) {
      expect(startMs).toBeGreaterThanOrEqual(reachedMs)
      expect(endMs).toBeGreaterThan(startMs)
      reachedMs = endMs
    }
    expect(reachedMs).toBeLessThanOrEqual(window.endMs)
    const drawnMs = (kind: string) =>
      segments.filter((segment) => segment.kind === kind).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
    const counted = countBySeconds(visits, outages, policy)
    expect(drawnMs('present')).toBe(counted.presentMs)
    expect(drawnMs('outage')).toBe(counted.outageMs)
    expect(drawnMs('bridged')).toBeLessThanOrEqual(counted.bridgedMs)
  })
  expect(() => fc.assert(property, options)).not.toThrow()
})
