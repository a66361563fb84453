import type { ReportNews } from '@muster/contracts/attendance-report'
import { expect, it } from 'vitest'
import { collect, fileOf, nothingYet } from './collect-report.ts'

const file = { kind: 'file', name: '출석.csv', mimeType: 'text/csv', sizeBytes: 6 } as const
const piece = (text: string): ReportNews => ({ kind: 'piece', base64: btoa(text) })
const told = (...news: ReportNews[]) => news.reduce(collect, nothingYet)

it('a report says how much of it is written', () => {
  expect(told({ kind: 'progress', done: 13, total: 52 }).share).toBe(0.25)
  expect(told({ kind: 'progress', done: 0, total: 0 }).share).toBe(1)
  expect(fileOf(told({ kind: 'progress', done: 1, total: 2 }))).toBeNull()
})

it('a report is whole when all its pieces have come', async () => {
  expect(fileOf(told(file, piece('abc')))).toBeNull()
  const whole = fileOf(told(file, piece('abc'), piece('def')))
  expect(await whole?.text()).toBe('abcdef')
  expect(whole).toMatchObject({ name: '출석.csv', type: 'text/csv' })
})
