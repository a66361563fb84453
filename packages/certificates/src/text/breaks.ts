/** Scripts that are written without spaces, where a line may end between any two words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Where a line may end, as ascending indices into the text: after spaces and hyphens, and between words of scripts
 * without spaces. Korean, which has spaces, is not broken inside words.
 */
export function listBreaks(text: string, lang: string): number[] {
  const breaks: number[] = []
  let before = ''
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const afterSpace = /\s$/u.test(before) && !/^\s/u.test(segment)
    const afterHyphen = /[-\u2010\u2013\u2014]$/u.test(before) && /^[\p{L}\p{N}]/u.test(segment)
    const betweenWords = unspaced.test(before.slice(-1)) && unspaced.test(segment.charAt(0))
    if (before && (afterSpace || afterHyphen || betweenWords)) breaks.push(index)
    before = segment
  }
  return breaks
}

/** Every place between two graphemes: for a word longer than a line, which must be broken somewhere. */
export const listGraphemeBreaks = (text: string): number[] =>
  Array.from(graphemes.segment(text), ({ index }) => index).slice(1)
