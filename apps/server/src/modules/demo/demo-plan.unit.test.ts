import { expect, test } from 'vitest'
import { planDates, planDays } from './demo-plan.ts'

test.each([
  ['in the afternoon it takes two days', '2026-11-24T05:00:00Z', '2026-11-24', '2026-11-25'],
  ['late in the evening its last session ends on a third', '2026-11-24T13:30:00Z', '2026-11-24', '2026-11-26'],
  ['the days are those of the zone', '2026-11-24T16:00:00Z', '2026-11-25', '2026-11-26'],
])('a plan that begins now: %s', (_, now, startsOn, endsOn) => {
  const start = new Date(now)
  const items = planDays([start, new Date(start.getTime() + 24 * 60 * 60 * 1000)])
  expect(planDates(items, 'Asia/Seoul')).toEqual({ startsOn, endsOn })
})

test('a session that ends at midnight begins no day', () => {
  const [item] = planDays([new Date('2026-11-24T14:00:00Z')])
  const midnight = new Date('2026-11-24T15:00:00Z')
  expect(item && planDates([{ ...item, endsAt: midnight }], 'Asia/Seoul').endsOn).toBe('2026-11-24')
})
