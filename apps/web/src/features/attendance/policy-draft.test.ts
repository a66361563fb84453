import { referencePolicy } from '@muster/attendance/reference-policy'
import { describe, expect, it } from 'vitest'
import { amountOf, issuesOf, newRequirement, offeredKinds, withAmount } from './policy-draft.ts'

const share = { kind: 'share', scope: 'session', sessions: 'required', minPercent: 90 } as const
const issues = (minPercent: number, bridgedUpToS = 120) =>
  [...issuesOf({ ...referencePolicy, gaps: { bridgedUpToS }, requirements: [{ ...share, minPercent }] })].map(
    ([path, { code }]) => `${path} ${code}`,
  )

describe('a rule that is being written', () => {
  it.each([
    ['the reference rule', 90, 120, []],
    ['all of every session, and no gap bridged', 100, 0, []],
    ['nothing demanded', 0, 0, ['requirements.0.minPercent nothing']],
    ['more than all', 100.5, 0, ['requirements.0.minPercent out-of-range']],
    ['half a second', 90, 0.5, ['gaps.bridgedUpToS not-a-whole-number']],
    ['more than an hour', 90, 3601, ['gaps.bridgedUpToS out-of-range']],
  ])('%s', (_, minPercent, bridgedUpToS, expected) => {
    expect(issues(minPercent, bridgedUpToS)).toEqual(expected)
  })

  it('more than all is refused with the bounds that hold: nothing is none of them', () => {
    const found = issuesOf({ ...referencePolicy, requirements: [{ ...share, minPercent: 101 }] })
    expect(found.get('requirements.0.minPercent')).toEqual({ code: 'out-of-range', params: { min: 1, max: 100 } })
  })

  it('an emptied number is an issue of its field', () => {
    expect(issues(Number.NaN)).toEqual([expect.stringContaining('requirements.0.minPercent')])
  })

  it.each(offeredKinds)('a new requirement is right as it begins: %s', (kind) => {
    const credits = {
      scope: 'programme',
      sessions: 'all',
      worth: { kind: 'rate', minutesPerCredit: 60, stepHundredths: 25, rounding: 'down', minHundredths: 0 },
      checksPerCredit: 0,
    } as const
    const requirement = newRequirement(kind)
    // What is asked beside presence never stands alone.
    const requirements = kind === 'activity' ? [share, requirement] : [requirement]
    expect([...issuesOf({ ...referencePolicy, credits, requirements })]).toEqual([])
    expect(amountOf(withAmount(requirement, 7))?.value).toBe(7 * (amountOf(requirement)?.per ?? 0))
  })
})
