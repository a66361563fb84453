/** More marks on one letter than any orthography needs would paint over the lines above. */
const maxStackedMarks = 4
const steering = /[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu
const breaking = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu
const stacked = new RegExp(`(\\p{Script=Inherited}{${maxStackedMarks}})\\p{Script=Inherited}+`, 'gu')

/**
 * Text fit to be set in one paragraph: NFC, without control characters and without characters that only steer direction
 * (they can disguise a name), white space collapsed, marks stacked four high at most. Joiners and direction marks stay,
 * since Persian, Sinhala and others need them.
 */
export const cleanText = (text: string): string =>
  text.normalize('NFC').replace(steering, '').replace(breaking, ' ').replace(stacked, '$1').trim()
