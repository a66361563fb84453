import { z } from 'zod'

/** Control characters, and the characters that only steer the direction of text: they disguise names. */
const forbidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/u

/** One line of text as a person writes it: trimmed, NFC, no control or direction-override characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !forbidden.test(text), { error: 'control-characters' })
    .transform((text) => text.normalize('NFC'))

/** Several lines of text: as `line`, with line breaks and tabs allowed. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !forbidden.test(text.replaceAll(/[\n\r\t]/g, '')), { error: 'control-characters' })
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n'))

/** A full name, in one field, as it is to be printed. */
export const FullName = line(200)
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, { error: 'country-code' })
export const Email = z
  .email()
  .max(254)
  .transform((address) => address.toLowerCase())
/** An instant on the wire: ISO 8601 with an offset. */
export const Instant = z.iso.datetime({ offset: true })
/** A calendar date, `2021-11-24`. */
export const CalendarDate = z.iso.date()
const knownZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
/** An IANA zone; aliases such as Asia/Saigon are accepted. */
export const TimeZone = z.string().max(64).refine(knownZone, { error: 'time-zone' })
