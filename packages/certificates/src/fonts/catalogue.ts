import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Package and file name of each family under @expo-google-fonts: full TrueType fonts under the OFL 1.1. */
const files = {
  serif: ['source-serif-4', 'SourceSerif4'],
  sans: ['noto-sans', 'NotoSans'],
  arabic: ['noto-sans-arabic', 'NotoSansArabic'],
  nastaliq: ['noto-nastaliq-urdu', 'NotoNastaliqUrdu'],
  devanagari: ['noto-sans-devanagari', 'NotoSansDevanagari'],
  bengali: ['noto-sans-bengali', 'NotoSansBengali'],
  tamil: ['noto-sans-tamil', 'NotoSansTamil'],
  sinhala: ['noto-sans-sinhala', 'NotoSansSinhala'],
  thai: ['noto-sans-thai', 'NotoSansThai'],
  lao: ['noto-sans-lao', 'NotoSansLao'],
  khmer: ['noto-sans-khmer', 'NotoSansKhmer'],
  myanmar: ['noto-sans-myanmar', 'NotoSansMyanmar'],
  korean: ['noto-sans-kr', 'NotoSansKR'],
  japanese: ['noto-sans-jp', 'NotoSansJP'],
  simplifiedChinese: ['noto-sans-sc', 'NotoSansSC'],
  traditionalChinese: ['noto-sans-tc', 'NotoSansTC'],
  emoji: ['noto-emoji', 'NotoEmoji'],
} as const

export type Family = keyof typeof files
/** The only two weights that are deployed; the fonts' other weights may be deleted. */
export type Weight = 400 | 700

const weightName = { 400: 'Regular', 700: 'Bold' } as const

/** The font's name as PDF writes it, `NotoSans-Bold`. */
export const fontName = (family: Family, weight: Weight) => `${files[family][1]}-${weightName[weight]}`

/** The path of a font's file. */
export function fontFile(family: Family, weight: Weight): string {
  const [folder, name] = files[family]
  const style = `${weight}${weightName[weight]}`
  return require.resolve(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`)
}
