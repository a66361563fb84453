import { createRequire } from 'node:module'
import type { Family, Weight } from '../fonts/catalogue.ts'

/** A stretch of text in one font and one direction. Indices are UTF-16, in the order in which the text is stored. */
export type Item = {
  start: number
  end: number
  /** Bidi embedding level: odd runs from right to left. */
  level: number
  /** Null where no font has one of the characters. */
  family: Family | null
}

export type Covers = (family: Family, weight: Weight, codePoint: number) => boolean
export type Typeface = { family: Family; weight: Weight }

// Required, not imported: its types call the factory `default`, its CommonJS build is the factory itself.
const bidiFactory: typeof import('bidi-js').default = createRequire(import.meta.url)('bidi-js')
const bidi = bidiFactory()
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const ignorable = /\p{Default_Ignorable_Code_Point}/u
const neutral = /^[\p{Script=Common}\p{Script=Inherited}]+$/u
const arabic = /\p{Script_Extensions=Arabic}/u
const hanScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u
const opening = /^[\p{Ps}\p{Pi}]$/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const hangul = /\p{Script=Hangul}/u

const scripts: readonly (readonly [RegExp, Family])[] = [
  [/\p{Script_Extensions=Devanagari}/u, 'devanagari'],
  [/\p{Script_Extensions=Bengali}/u, 'bengali'],
  [/\p{Script_Extensions=Tamil}/u, 'tamil'],
  [/\p{Script_Extensions=Sinhala}/u, 'sinhala'],
  [/\p{Script_Extensions=Thai}/u, 'thai'],
  [/\p{Script_Extensions=Lao}/u, 'lao'],
  [/\p{Script_Extensions=Khmer}/u, 'khmer'],
  [/\p{Script_Extensions=Myanmar}/u, 'myanmar'],
]

/**
 * Han characters have one code and several forms: kana or hangul in the same text decide, else the language. After
 * that any font that has the character will do.
 */
function hanFamilies(text: string, lang: string): Family[] {
  const all: Family[] = ['japanese', 'traditionalChinese', 'simplifiedChinese', 'korean']
  const of = (): Family => {
    if (kana.test(text)) return 'japanese'
    if (hangul.test(text) || /^ko\b/i.test(lang)) return 'korean'
    if (/^(zh|yue)-.*(hant|tw|hk|mo)|^yue\b/i.test(lang)) return 'traditionalChinese'
    return /^zh\b/i.test(lang) ? 'simplifiedChinese' : 'japanese'
  }
  return [...new Set([of(), ...all])]
}

type Grapheme = { text: string; index: number; neutral: boolean; family: Family | null }
type Asking = { lang: string; face: Typeface; covers: Covers }

/** The families to try for a grapheme that belongs to a script, best first. */
function candidates(grapheme: string, { lang, base, han }: { lang: string; base: Family; han: Family[] }): Family[] {
  const found: Family[] = []
  // Urdu is written in Nastaliq; other languages of the Arabic script are not.
  if (arabic.test(grapheme))
    found.push(...(/^ur\b/i.test(lang) ? (['nastaliq', 'arabic'] as const) : (['arabic'] as const)))
  for (const [script, family] of scripts) if (script.test(grapheme)) found.push(family)
  if (hanScripts.test(grapheme)) found.push(...han)
  return [...found, base, 'sans', ...han.slice(0, 1), 'emoji']
}

/**
 * A font for each grapheme. Spaces, digits and signs belong to no script: they take the font of what stands before
 * them, opening brackets and a text's first signs that of what follows.
 */
function listGraphemes(text: string, { lang, face, covers }: Asking): Grapheme[] {
  const setting = { lang, base: face.family, han: hanFamilies(text, lang) }
  const covered = (grapheme: string) => {
    const visible = Array.from(grapheme).filter((character) => !ignorable.test(character))
    return (family: Family) => visible.every((character) => covers(family, face.weight, character.codePointAt(0) ?? 0))
  }
  const found = Array.from(graphemes.segment(text), ({ segment, index }): Grapheme => {
    const family = candidates(segment, setting).find(covered(segment)) ?? null
    return { text: segment, index, neutral: neutral.test(segment) && family !== 'emoji', family }
  })
  let before: Family | null = null
  for (const [index, grapheme] of found.entries()) {
    if (!grapheme.neutral) {
      before = grapheme.family === 'emoji' ? null : grapheme.family
      continue
    }
    const after = found.slice(index).find((next) => !next.neutral)?.family ?? null
    const neighbour: Family | null = !before || opening.test(grapheme.text) ? (after ?? before) : before
    if (neighbour && neighbour !== 'emoji' && covered(grapheme.text)(neighbour)) grapheme.family = neighbour
  }
  return found
}

const noLevels = (text: string) => new Uint8Array(text.length)

/** Scripts of one direction that need no choice of font where the base font has every letter: Latin, Greek, Cyrillic. */
const simple = /^[\u0020-\u052F\u1E00-\u1EFF\u2010-\u2027]*$/

const coveredByBase = (text: string, { face, covers }: Asking) =>
  Array.from(text).every((character) => covers(face.family, face.weight, character.codePointAt(0) ?? 0))

/**
 * Splits text into stretches of one font and one direction, grapheme by grapheme, so that a letter and its marks never
 * part. Directions after UAX #9, the paragraph's own by its first strong letter.
 */
export function itemise(text: string, asking: Asking): Item[] {
  if (text && simple.test(text) && coveredByBase(text, asking)) {
    return [{ start: 0, end: text.length, level: 0, family: asking.face.family }]
  }
  const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text, 'auto').levels : noLevels(text)
  const items: Item[] = []
  let last: Item | undefined
  for (const grapheme of listGraphemes(text, asking)) {
    const { index, family } = grapheme
    const level = levels[index] ?? 0
    const end = index + grapheme.text.length
    if (last && last.family === family && last.level === level) last.end = end
    else items.push((last = { start: index, end, level, family }))
  }
  return items
}

/** The items of one line in the order in which they stand on paper, from left to right (UAX #9, rule L2). */
export function visualOrder(items: readonly Item[]): Item[] {
  const ordered = [...items]
  for (let level = Math.max(0, ...items.map((item) => item.level)); level >= 1; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from
      while ((ordered[to]?.level ?? -1) >= level) to++
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = to
    }
  }
  return ordered
}
