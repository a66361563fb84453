import { expect, test } from 'vitest'
import { selectSteps } from './test-steps.mjs'

/** @param {string[]} names */
const namesOf = (names) => selectSteps(names).map((step) => step.name)

test('without a name the whole suite runs, and every step after those it stands on', () => {
  const names = namesOf([])
  expect(names).toContain('e2e')
  for (const step of selectSteps([])) {
    for (const earlier of step.after) expect(names.indexOf(earlier)).toBeLessThan(names.indexOf(step.name))
  }
})

test('a named step brings those it stands on, in their order', () => {
  expect(namesOf(['e2e'])).toEqual(['generate', 'build', 'e2e'])
  expect(namesOf(['unit', 'format'])).toEqual(['generate', 'format', 'unit'])
})

test('an unknown step is refused by name', () => {
  expect(() => selectSteps(['units'])).toThrow('No step units')
})
