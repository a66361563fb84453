import { z } from 'zod'

/** Control characters, and the characters that only steer the direction of text: they disguise names. */
const forbidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/u
/** These end a line as a line feed does. */
const lineEnds = /[\u2028\u2029]/u
/** One character at least that is seen: a blank name stands for nobody, and hides in lists. */
const seen = /[^\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cn}\p{M}\s\u2800]/u

/** Half a surrogate pair is no character: a database keeps something else of it, or nothing. */
const isClean = (text: string) => text.isWellFormed() && !forbidden.test(text)

/** One line of text as a person writes it: trimmed, NFC, something to be seen, no control or direction-override characters. */
export const line = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1, { abort: true })
    .max(max)
    .refine((text) => isClean(text) && !lineEnds.test(text) && seen.test(text), { error: 'control-characters' })

/** Several lines of text: as `line`, with line breaks and tabs allowed; or nothing at all. */
export const prose = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/\r\n?/g, '\n'))
    .normalize('NFC')
    .trim()
    .max(max)
    .refine((text) => isClean(text.replaceAll(/[\n\t]/g, '')), { error: 'control-characters' })

/** The same, of some words at least. */
export const filledProse = (max: number) => prose(max).refine((text) => text.length > 0, { error: 'empty' })

/** Why something was decided. */
export const DecisionReason = filledProse(1000)

/** A language of captions as IETF BCP 47 names it, such as `mn` or `zh-Hant`. */
export const CaptionLanguage = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, { error: 'language-tag' })
/** UTF-16 units of one line of captions, or of one that is being said. */
export const captionLength = 400
export const CaptionText = line(captionLength)

/** A full name, in one field, as it is to be printed. */
export const FullName = line(200)
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, { error: 'country-code' })
export const Email = z
  .email()
  .max(254)
  .transform((address) => address.toLowerCase())

/** The years that Muster knows: databases, calendars and browsers agree on them. */
const years = { first: 1900, last: 2199 } as const
const isKnownYear = (moment: string) => {
  const year = new Date(moment).getUTCFullYear()
  return year >= years.first && year <= years.last
}

/** An instant on the wire: ISO 8601 with an offset. */
export const Instant = z.iso.datetime({ offset: true, abort: true }).refine(isKnownYear, { error: 'year' })
/** A calendar date, `2021-11-24`. */
export const CalendarDate = z.iso.date({ abort: true }).refine(isKnownYear, { error: 'year' })

/** An address of the web, over TLS. */
export const HttpsUrl = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .refine((url) => isClean(url), { error: 'control-characters' })

const knownZone = (zone: string) => {
  // A mere offset knows of no summer time, and not every browser knows it.
  if (/^[+-]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
/** An IANA zone; aliases such as Asia/Saigon are accepted. */
export const TimeZone = z.string().max(64).refine(knownZone, { error: 'time-zone' })
