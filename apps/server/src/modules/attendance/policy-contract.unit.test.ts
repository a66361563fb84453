import type * as language from '@muster/attendance/policy'
import { morePresets, presetsInFront } from '@muster/attendance/presets/presets'
import * as contract from '@muster/contracts/policy'
import { expect, expectTypeOf, test } from 'vitest'

test('the shape of a policy on the wire is that of the language, no more and no less', () => {
  expectTypeOf<contract.Policy>().toExtend<language.Policy>()
  expectTypeOf<language.Policy>().toExtend<contract.Policy>()
})

test.each([...presetsInFront, ...morePresets].map((preset) => [preset.name, preset.policy] as const))(
  '%s goes over the wire as it is',
  (_, policy) => {
    expect(contract.Policy.parse(policy)).toEqual(policy)
  },
)
