import { projectStates } from '@muster/contracts/projects'
import { describe, expect, test } from 'vitest'
import { canStep, isOver } from './project-steps.ts'

const allowed = [
  'preparing → published',
  'preparing → running',
  'preparing → cancelled',
  'published → running',
  'published → cancelled',
  'running → finished',
  'running → cancelled',
]

describe('a project takes only the steps of the table', () => {
  for (const from of projectStates)
    for (const to of projectStates) {
      const step = `${from} → ${to}`
      test(`${step} is ${allowed.includes(step) ? 'possible' : 'impossible'}`, () => {
        expect(canStep(from, to)).toBe(allowed.includes(step))
      })
    }
})

test.each([
  ['preparing', false],
  ['published', false],
  ['running', false],
  ['finished', true],
  ['cancelled', true],
] as const)('a project that is %s is over: %s', (state, over) => {
  expect(isOver(state)).toBe(over)
})
