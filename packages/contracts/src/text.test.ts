import { describe, expect, test } from 'vitest'
import { LanguageTag } from './identity.ts'
import { CalendarDate, HttpsUrl, Instant, line, prose } from './text.ts'

const Name = line(10)
const Words = prose(10)

describe('a line', () => {
  test.each([
    ['is trimmed', '  Ana  ', 'Ana'],
    ['is composed', 'Jose\u0301', 'José'],
    ['keeps the joiners of scripts that need them', 'نمی\u200Cخواهم', 'نمی\u200Cخواهم'],
    ['may be one picture', '👩‍🏫', '👩‍🏫'],
  ])('%s', (_, typed, kept) => {
    expect(Name.parse(typed)).toBe(kept)
  })

  test.each([
    ['nothing', '   '],
    ['a control character', 'A\u0000'],
    ['a line break', 'A\nB'],
    ['a line separator, which breaks lines too', 'A\u2028B'],
    ['a turned direction', 'A\u202Efdp'],
    ['half a surrogate pair', 'A\uD800'],
    ['nothing that can be seen', '\u200B\u200D'],
    ['a Hangul filler alone, which is a letter and blank', '\u3164'],
    ['more than its length once composed', '\u0958'.repeat(10)],
  ])('does not hold %s', (_, typed) => {
    expect(Name.safeParse(typed).success).toBe(false)
  })
})

test.each([
  [Name, '   ', 'too_small'],
  [Name, '\u200B', 'custom'],
  [Instant, 'yesterday', 'invalid_format'],
  [CalendarDate, '2021-02-30', 'invalid_format'],
])('one thing is said of what is wrong, not two', (schema, typed, code) => {
  expect(schema.safeParse(typed).error?.issues.map((issue) => issue.code)).toEqual([code])
})

describe('prose', () => {
  test.each([
    ['may be empty', ' ', ''],
    ['knows one kind of line break', 'a\r\r\nb\rc', 'a\n\nb\nc'],
    ['may hold tabs', 'a\tb', 'a\tb'],
  ])('%s', (_, typed, kept) => {
    expect(Words.parse(typed)).toBe(kept)
  })

  test.each([['\u0007'], ['\u2066'], ['\uDC00']])('does not hold %j', (typed) => {
    expect(Words.safeParse(typed).success).toBe(false)
  })
})

test.each([
  ['0000-01-01', false],
  ['1899-12-31', false],
  ['2021-11-24', true],
  ['2021-02-30', false],
  ['9999-12-31', false],
])('the calendar of %s is one that everybody agrees on: %s', (date, isKnown) => {
  expect(CalendarDate.safeParse(date).success).toBe(isKnown)
  expect(Instant.safeParse(`${date}T12:00:00+09:00`).success).toBe(isKnown)
})

test.each([
  ['https://call.example/1?pwd=x', true],
  ['http://call.example/1', false],
  ['javascript:alert(1)', false],
  ['https://call.example/\uD800', false],
  [`https://call.example/${'x'.repeat(2000)}`, false],
])('the link %s may be followed: %s', (url, isGood) => {
  expect(HttpsUrl.safeParse(url).success).toBe(isGood)
})

test('a language tag is short', () => {
  expect(LanguageTag.safeParse('zh-Hant').success).toBe(true)
  expect(LanguageTag.safeParse(`ko${'-aaaaaaaa'.repeat(5)}`).success).toBe(false)
})
