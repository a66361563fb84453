const rightToLeftText = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Invisible: what stands between them keeps its own direction and leaves that of the sentence alone (UAX #9). */
const open = '\u2068'
const close = '\u2069'

/**
 * A value as it may stand in a sentence: a name, a code or a date keeps its order of reading where that of the sentence
 * is another. Where both run from left to right nothing has to be marked, and nothing is.
 */
export function isolate(value: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' || rightToLeftText.test(value) ? open + value + close : value
}
