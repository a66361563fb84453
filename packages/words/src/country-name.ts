/** Browsers and Node name these differently from each other; in one place they are called the same everywhere. */
const agreed: { readonly [language: string]: { readonly [code: string]: string } } = {
  en: { FK: 'Falkland Islands', HK: 'Hong Kong', MO: 'Macao', PS: 'Palestine' },
  ko: { FK: '포클랜드 제도', HK: '홍콩', MO: '마카오', PS: '팔레스타인' },
}

const names = new Map<string, Intl.DisplayNames>()

/** A country's name in a language (a BCP 47 tag), by its ISO 3166 code; the code of one that nobody knows. */
export function countryName(code: string, language: string): string {
  const known = agreed[language]?.[code]
  if (known) return known
  const ofLanguage = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })
  names.set(language, ofLanguage)
  return ofLanguage.of(code) ?? code
}
