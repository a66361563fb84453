import { expect, it } from 'vitest'
import { detailText } from './detail-text.ts'

const show = { language: 'en', timeZone: 'Asia/Seoul', yes: 'yes', no: 'no' }

it.each([
  ['a code', 'by-facilitator', 'by-facilitator'],
  ['a list of codes', ['title', 'quota'], 'title, quota'],
  ['a number', 1300, '1,300'],
  ['a yes', true, 'yes'],
  ['nothing', null, '–'],
  ['a date without a time, which has no zone', '2021-11-24', '2021-11-24'],
])('%s is shown as it is meant', (_, value, text) => {
  expect(detailText(value, show)).toBe(text)
})

it('a moment is shown where the reader is, with the zone', () => {
  expect(detailText('2021-11-24T05:00:00.000Z', show)).toMatch(/24.*14:00 \(Seoul, GMT\+9\)/)
})
