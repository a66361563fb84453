import { describe, expect, it } from 'vitest'
import { getFace } from '../fonts/face.ts'
import { leftToRight, rightToLeft } from '../testing/names.ts'
import { listBreaks } from './breaks.ts'
import { cleanText } from './clean.ts'
import { type Covers, itemise, visualOrder } from './itemise.ts'
import { setLine, settable } from './set-line.ts'
import { findUncoveredCharacters } from './uncovered.ts'

const covers: Covers = (family, weight, codePoint) => getFace(family, weight).covers(codePoint)
const fontsOf = (text: string, lang = 'und') =>
  itemise(text, { lang, face: { family: 'serif', weight: 400 }, covers }).map(
    ({ start, end, family }) => `${family}:${text.slice(start, end)}`,
  )
const asSeen = (text: string) =>
  visualOrder(itemise(text, { lang: 'und', face: { family: 'serif', weight: 400 }, covers }))
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter(Boolean)

describe('cleaning', () => {
  it.each([
    ['control characters become spaces', 'Ana\u0000\u0007 Silva', 'Ana Silva'],
    ['line breaks become spaces', 'Ana\r\nSilva\u2028', 'Ana Silva'],
    ['overrides that disguise a name go', '\u202Eevil\u202C name', 'evil name'],
    ['isolates go', '\u2067Ana\u2069', 'Ana'],
    ['letters are composed', 'Zoe\u0308', 'Zoë'],
    ['marks stack four high at most', `a${'\u0301\u0300'.repeat(10)}`.normalize('NFD'), 'á\u0300\u0301\u0300\u0301'],
    ['joiners stay', 'ශ්‍රී', 'ශ්‍රී'],
    ['non-joiners stay', 'حسینی\u200cپور', 'حسینی\u200cپور'],
  ])('%s', (_, text, clean) => expect(cleanText(text)).toBe(clean))
})

describe('choosing fonts', () => {
  it.each([
    ['Latin and Cyrillic share the serif', 'Бат Đặng', 'mn', ['serif:Бат Đặng']],
    ['digits go with the letters before them', '세션 6회', 'ko', ['korean:세션 6회']],
    ['digits at the start go with what follows', '2021년', 'ko', ['korean:2021년']],
    ['brackets go with what they hold', '김민준 (Kim)', 'ko', ['korean:김민준 ', 'serif:(Kim)']],
    ['Urdu is set in Nastaliq', 'خان', 'ur', ['nastaliq:خان']],
    ['Persian is not', 'خان', 'fa', ['arabic:خان']],
    ['Han after kana is Japanese', '直さくら', 'zh', ['japanese:直さくら']],
    ['Han after its language', '直', 'zh-Hant', ['traditionalChinese:直']],
    ['Han of Hong Kong is traditional', '直', 'zh-HK', ['traditionalChinese:直']],
    ['Han of the mainland is simplified', '直', 'zh', ['simplifiedChinese:直']],
    ['a character that the best font lacks is found in another', '𠮷', 'ko', ['japanese:𠮷']],
    ['a letter and its marks stay in one font', 'ก้า', 'th', ['thai:ก้า']],
    ['emoji', 'Ana 🎉', 'und', ['serif:Ana ', 'emoji:🎉']],
    ['no font', 'ᠮᠣ', 'mn', ['null:ᠮᠣ']],
  ])('%s', (_, text, lang, fonts) => expect(fontsOf(text, lang)).toEqual(fonts))

  it('stands mixed directions as they are read', () => {
    expect(asSeen('محمد Ahmad 2026')).toEqual(['Ahmad 2026', 'محمد'])
    expect(asSeen('Ahmad محمد (PhD)')).toEqual(['Ahmad', 'محمد', '(PhD)'])
  })
})

describe('setting', () => {
  const setting = { family: 'serif', weight: 400, tracking: 0, plain: false } as const

  it.each([...leftToRight, ...rightToLeft])('%s has every glyph in both weights', (_, lang, name) => {
    for (const weight of [400, 700] as const) {
      expect(setLine(settable(cleanText(name), { ...setting, weight, lang })).complete).toBe(true)
    }
    expect(findUncoveredCharacters(name, lang)).toEqual([])
  })

  it.each([
    ['Hebrew', 'עברית', ['ע', 'ב', 'ר', 'י', 'ת']],
    ['traditional Mongolian beside Latin', 'Bat ᠮ', ['ᠮ']],
    ['each only once', 'ᠮᠮ Bat ᠮ', ['ᠮ']],
  ])('flags %s before anything is issued', (_, name, uncovered) => {
    expect(findUncoveredCharacters(name)).toEqual(uncovered)
    expect(setLine(settable(name, { ...setting, lang: 'und' })).complete).toBe(false)
  })

  it('joins Arabic letters, and sets them from right to left', () => {
    const [joined] = setLine(settable('سلام', { ...setting, lang: 'ar' })).runs
    const apart = setLine(settable('س\u200cل\u200cا\u200cم', { ...setting, lang: 'ar' })).runs[0]
    const shapes = (run: typeof apart) => run?.glyphs.map(({ glyph }) => glyph)
    expect(shapes(joined)).not.toEqual(shapes(apart)?.filter((glyph) => shapes(joined)?.includes(glyph)))
    expect(joined?.width).not.toBeCloseTo(apart?.width ?? 0, 1)
    expect(joined?.glyphs.at(0)?.codePoints).toEqual(['م'.codePointAt(0)])
  })

  it('writes a Khmer vowel before its letter, and gives back the cluster once', () => {
    const [run] = setLine(settable('ស្រី', { ...setting, lang: 'km' })).runs
    expect(run?.glyphs.flatMap(({ codePoints }) => codePoints)).toEqual(Array.from('ស្រី', (c) => c.codePointAt(0)))
    expect(run?.glyphs.length).toBeGreaterThan(1)
  })

  it('spaces only letters of the base font', () => {
    expect(setLine(settable('APO', { ...setting, tracking: 0.1, lang: 'en' })).tracking).toBe(0.1)
    expect(setLine(settable('아시아', { ...setting, tracking: 0.1, lang: 'ko' })).tracking).toBe(0)
  })
})

describe('line ends', () => {
  const pieces = (text: string, lang: string) => {
    const ends = [...listBreaks(text, lang), text.length]
    return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
  }

  it.each([
    ['after spaces', 'Data Governance', 'en', ['Data ', 'Governance']],
    ['after hyphens', 'Anne-Marie', 'en', ['Anne-', 'Marie']],
    ['not inside a name with an apostrophe', 'O’Brien', 'en', ['O’Brien']],
    ['not before a bracket or comma', 'Seoul), Korea', 'en', ['Seoul), ', 'Korea']],
    ['not inside Korean words', '데이터 거버넌스', 'ko', ['데이터 ', '거버넌스']],
    ['between Thai words', 'การพัฒนา', 'th', ['การ', 'พัฒนา']],
  ])('%s', (_, text, lang, expected) => expect(pieces(text, lang)).toEqual(expected))
})
