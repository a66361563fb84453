import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isolate } from './isolate.ts'

export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]

/** Each in its own words, so that it is found by who needs it. */
export const languageNames: Record<Language, string> = { en: 'English', ko: '한국어' }

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur'])
const storageKey = 'muster.language'

/** Each language is one file of the build, loaded when it is chosen. */
const loadWords = {
  en: () => import('../locales/en.ts'),
  ko: () => import('../locales/ko.ts'),
} satisfies Record<Language, unknown>

/** Loads the words of the chosen language, else of the browser's, else English. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: initialLanguage(),
    fallbackLng: false,
    ns: [],
    defaultNS: 'common',
    // React escapes for HTML; what is escaped here is the direction of reading.
    interpolation: { escapeValue: true, escape: (value) => isolate(value, ownDirection(i18next.language)) },
    returnNull: false,
  })
  await setLanguage(initialLanguage())
}

/** Switches language: words, the document's `lang`, and its direction unless the address forces one (`?dir=rtl`). */
export async function setLanguage(language: Language): Promise<void> {
  const { default: words } = await loadWords[language]()
  for (const [path, ofNamespace] of Object.entries(words)) {
    const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
    i18next.addResourceBundle(language, namespace, ofNamespace, true, true)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  remember(language)
}

/** In which direction screens are laid out. */
export const directionOf = (language: string): 'ltr' | 'rtl' => forcedDirection() ?? ownDirection(language)

/** In which direction a language is read. */
const ownDirection = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'

function forcedDirection(): 'rtl' | 'ltr' | null {
  const forced = new URLSearchParams(location.search).get('dir')
  return forced === 'rtl' || forced === 'ltr' ? forced : null
}

/** The first wish that is spoken here. */
function initialLanguage(): Language {
  const wishes = [remembered() ?? '', ...navigator.languages].map((tag) => tag.split('-')[0])
  for (const wish of wishes) {
    const spoken = languages.find((language) => language === wish)
    if (spoken) return spoken
  }
  return 'en'
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function remember(language: Language) {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
