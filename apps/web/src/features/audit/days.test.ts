import { AuditEntry } from '@muster/contracts/audit'
import { expect, it } from 'vitest'
import { groupByDay } from './days.ts'

const entryAt = (at: string, number: number) =>
  AuditEntry.parse({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    at,
    actor: { personId: null, name: null },
    action: 'session.end',
    subject: { type: 'session', id: '1' },
    detail: {},
    address: null,
  })

const entries = [
  entryAt('2021-11-24T15:30:00Z', 3),
  entryAt('2021-11-24T14:30:00Z', 2),
  entryAt('2021-11-23T23:00:00Z', 1),
]
const shape = (timeZone: string) => groupByDay(entries, timeZone).map(({ date, entries }) => [date, entries.length])

it('entries stand under the day on which they happened where the reader is', () => {
  expect(shape('UTC')).toEqual([
    ['2021-11-24', 2],
    ['2021-11-23', 1],
  ])
  expect(shape('Asia/Seoul')).toEqual([
    ['2021-11-25', 1],
    ['2021-11-24', 2],
  ])
})

it('nothing happened on no day', () => {
  expect(groupByDay([], 'UTC')).toEqual([])
})
