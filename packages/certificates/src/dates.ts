import type { Locale } from './record.ts'

/** Day before month in English: the organisations that issue these write `24–25 November 2021`. */
const tags = { en: 'en-GB', ko: 'ko-KR' } as const

// A calendar date is formatted as midnight UTC in UTC, so that no zone can move it by a day.
const formats = {
  en: new Intl.DateTimeFormat(tags.en, { dateStyle: 'long', timeZone: 'UTC' }),
  ko: new Intl.DateTimeFormat(tags.ko, { dateStyle: 'long', timeZone: 'UTC' }),
}

const lists = {
  en: new Intl.ListFormat(tags.en, { type: 'conjunction' }),
  ko: new Intl.ListFormat(tags.ko, { type: 'conjunction' }),
}

/**
 * Midnight UTC of a calendar date.
 * @throws RangeError unless the text is a real date, `2021-11-24`
 */
export function dateOf(calendarDate: string): Date {
  const date = new Date(`${calendarDate}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== calendarDate) {
    throw new RangeError(`not a calendar date: ${calendarDate}`)
  }
  return date
}

/** `1 December 2021`, `2021년 12월 1일`. */
export const dateInWords = (calendarDate: string, locale: Locale) => formats[locale].format(dateOf(calendarDate))

/** Ranges already put into words: Intl takes longer for one than all other words of a certificate together. */
const ranges = new Map<string, string>()
const maxRanges = 100

/** `24–25 November 2021`; one date where both are the same. */
export function datesInWords(startsOn: string, endsOn: string, locale: Locale): string {
  const key = `${locale} ${startsOn} ${endsOn}`
  const known = ranges.get(key)
  if (known !== undefined) return known
  // ICU sets ranges with thin spaces, which many fonts lack; between two days of one month there is to be none at all.
  const words = formats[locale].formatRange(dateOf(startsOn), dateOf(endsOn)).replaceAll(/[\u2009\u202F\u00A0]/g, ' ')
  const range = words.replace(/^(\d+) – (\d+)/, '$1–$2')
  if (ranges.size >= maxRanges) ranges.clear()
  ranges.set(key, range)
  return range
}

/** `Korea Productivity Center and APO Secretariat`. */
export const listInWords = (names: readonly string[], locale: Locale) => lists[locale].format(names)
