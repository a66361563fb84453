import { morePresets, presetsInFront } from '@muster/attendance/presets/presets'
import policyEn from '@muster/words/en/policy.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { findOffered, offeredBeside, offeredInFront, startFrom } from './offered-presets.ts'

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

  it('one that is chosen keeps how decisions are made and reviewed, and is known again with them', () => {
    const [before, preset] = offeredInFront
    if (!before || !preset) throw new Error('there are no presets')
    const settings = { overrides: { secondApprover: true }, appeals: { withinDays: 3 } }
    const chosen = startFrom(preset, { ...before.policy, ...settings, version: 4 })
    expect(chosen).toEqual({ ...preset.policy, ...settings, version: 4 })
    expect(findOffered(chosen)?.name).toBe(preset.name)
  })

  it('a rule with one number changed is none of them', () => {
    for (const { policy } of offeredInFront) expect(findOffered({ ...policy, gaps: { bridgedUpToS: 33 } })).toBeNull()
  })
})
