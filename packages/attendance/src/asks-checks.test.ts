import { expect, it } from 'vitest'
import { asksChecksIn, asksPolls } from './asks-checks.ts'
import type { Policy } from './policy.ts'
import { eyWebcasts } from './presets/ey-webcasts.ts'
import { nasba } from './presets/nasba.ts'
import { nyCle } from './presets/ny-cle.ts'
import { surgent } from './presets/surgent.ts'
import { referencePolicy } from './reference-policy.ts'
import { makeSession } from './test-makers.ts'

const planOnly: Policy = { ...referencePolicy, checks: nasba.policy.checks }

it.each<[string, Policy, Partial<Parameters<typeof makeSession>[0]>, boolean]>([
  ['none where the policy has no plan', referencePolicy, {}, false],
  ['where credits ask for them', nasba.policy, { required: false }, true],
  ['where a requirement asks for them', nyCle.policy, { required: true }, true],
  ['and not where it does not', nyCle.policy, { required: false }, false],
  ['anywhere, where nothing is asked of them', planOnly, { required: false }, true],
  ['never in a break', planOnly, { kind: 'break' }, false],
])('%s', (_name, policy, session, expected) => {
  expect(asksChecksIn(makeSession(session), policy)).toBe(expected)
})

it.each<[string, Policy, boolean]>([
  ['not where there are no checks', referencePolicy, false],
  ['not where only prompts are', nasba.policy, false],
  ['where they are placed among others', eyWebcasts.policy, true],
  ['where a requirement takes them', surgent.policy, true],
])('a poll is a check %s', (_name, policy, expected) => {
  expect(asksPolls(policy)).toBe(expected)
})
