import { createInstance, type TFunction } from 'i18next'
import { en } from './words/en.ts'
import { ko } from './words/ko.ts'

/** The languages in which Muster writes mails: those of projects. */
export type MailLocale = 'en' | 'ko'

/** The language of a project, or English where it has no words here. */
export const asMailLocale = (locale: string | null): MailLocale => (locale === 'ko' ? 'ko' : 'en')

const words = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en }, ko: { translation: ko } },
  // The words are at hand: no waiting. What is filled in is escaped where the mail is set, and only there.
  initAsync: false,
  interpolation: { escapeValue: false },
})
void words.init()

/** The words of a language, and the direction it is written in. */
export function mailWords(locale: MailLocale): { t: TFunction; dir: 'ltr' | 'rtl' } {
  return { t: words.getFixedT(locale), dir: words.dir(locale) }
}
