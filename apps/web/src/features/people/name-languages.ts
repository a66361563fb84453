/** Languages that names of the member economies and their neighbours are written in, apart from Latin letters. */
const offered = [
  'am',
  'ar',
  'bg',
  'bn',
  'dv',
  'dz',
  'el',
  'fa',
  'gu',
  'he',
  'hi',
  'hy',
  'ja',
  'ka',
  'kk',
  'km',
  'kn',
  'ko',
  'ky',
  'lo',
  'ml',
  'mn',
  'mr',
  'my',
  'ne',
  'pa',
  'ps',
  'ru',
  'si',
  'sr',
  'ta',
  'te',
  'tg',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh-Hans',
  'zh-Hant',
]

/** Languages by their names in `language`, in its order; `also` holds one that is in use already. */
export function listNameLanguages(language: string, also: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return [...new Set([...offered, ...(also ? [also] : [])])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

/** Scripts that one language of those above is written in. Arabic, Cyrillic, Han and Devanagari serve several. */
const onlyLanguage: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Thaana}/u, 'dv'],
  [/\p{Script=Tibetan}/u, 'dz'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Ethiopic}/u, 'am'],
]

/** The language that a name's script gives away; null where several share it, so that nobody is guessed wrong. */
export const languageOfName = (name: string): string | null =>
  onlyLanguage.find(([script]) => script.test(name))?.[1] ?? null
