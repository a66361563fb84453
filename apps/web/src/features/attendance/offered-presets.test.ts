import { morePresets, presetsInFront } from '@muster/attendance/presets/presets'
import policyEn from '@muster/words/en/policy.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { findOffered, offeredBeside, offeredInFront } from './offered-presets.ts'

describe('the rules that are offered', () => {
  it('four stand in front, and none asks for what is not gathered', () => {
    expect(offeredInFront.map(({ name }) => name)).toEqual(['reference-case', 'global-health-network', 'kkf', 'nasba'])
    const offered = [...offeredInFront, ...offeredBeside].map(({ name }) => name)
    const withheld = [...presetsInFront, ...morePresets].filter(({ name }) => !offered.includes(name))
    expect(withheld.map(({ name }) => name)).toEqual([])
  })

  it.each([...offeredInFront, ...offeredBeside].map(({ name, policy }) => [name, policy] as const))(
    '%s has a name in words and is known again, whatever its version and the order of its keys',
    (name, policy) => {
      expect(policyEn.preset).toHaveProperty(name)
      const { requirements, window, ...rest } = policy
      expect(findOffered({ requirements, window, ...rest, version: 7 })?.name).toBe(name)
    },
  )

  it('a rule with one number changed is none of them', () => {
    for (const { policy } of offeredInFront) expect(findOffered({ ...policy, gaps: { bridgedUpToS: 33 } })).toBeNull()
  })
})
