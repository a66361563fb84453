import { expect, test } from 'vitest'
import { isPreparingDue } from './preparation.ts'

const now = new Date('2021-11-24T05:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test.each([
  ['a deck of before is prepared when it is first needed', null, true],
  ['one that is being prepared is not begun twice', { done: false, beatAt: ago(1) }, false],
  ['one that was left in the middle is begun anew', { done: false, beatAt: ago(11) }, true],
  ['one that is ready stays so', { done: true, beatAt: ago(60 * 24) }, false],
])('%s', (_, standing, due) => {
  expect(isPreparingDue(standing, now)).toBe(due)
})
