import type { Locale } from '../record.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'
import type { Words } from './words.ts'

const words: Record<Locale, Words> = { en, ko }

export const wordsFor = (locale: Locale): Words => words[locale]
