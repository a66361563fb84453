import { describe, expect, it } from 'vitest'
import { isWholePolicy, policyIssues } from './policy-fields.ts'

const fields = { atLeastPercent: 90, bridgeGapsSeconds: 120, reason: '' }
const codes = (more: Partial<Parameters<typeof policyIssues>[0]>, frozen = false) =>
  policyIssues({ ...fields, ...more }, { frozen }).map(({ code }) => code)

describe('the form of the rule', () => {
  it.each([
    ['the reference rule', {}, []],
    ['all of every session, and no gap bridged', { atLeastPercent: 100, bridgeGapsSeconds: 0 }, []],
    ['nothing demanded', { atLeastPercent: 0 }, ['percent']],
    ['more than all', { atLeastPercent: 100.5 }, ['percent']],
    ['an emptied field', { atLeastPercent: '' }, ['percent']],
    ['half a second', { bridgeGapsSeconds: 0.5 }, ['gap']],
    ['more than an hour', { bridgeGapsSeconds: 3601 }, ['gap']],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
    expect(isWholePolicy({ ...fields, ...more })).toBe(expected.length === 0)
  })

  it('once a session has begun a change takes a reason, and spaces are none', () => {
    expect(codes({ reason: '  ' }, true)).toEqual(['reason-needed'])
    expect(codes({ reason: 'The line to Suva was down.' }, true)).toEqual([])
  })
})
