import { LanguageTag } from '@muster/contracts/identity'
import { describe, expect, it } from 'vitest'
import { languageOfName, listNameLanguages } from './name-languages.ts'

describe('the language of a name', () => {
  it.each([
    ['김민서', 'ko'],
    ['さくら 佐藤', 'ja'],
    ['ฟารฮานา', 'th'],
    ['សុខ ចាន់ធូ', 'km'],
    ['ফারহানা', 'bn'],
  ])('is known from a script that only one language has: %s', (name, language) => {
    expect(languageOfName(name)).toBe(language)
  })

  it.each(['陳慧敏', 'Эрдэнэбат', 'فرحان', 'प्रिया', 'Tuilagi', ''])(
    'is left to choose where the script is shared: %s',
    (name) => {
      expect(languageOfName(name)).toBeNull()
    },
  )
})

describe('the languages to choose from', () => {
  it('are tags that the server takes, with names in the language of the screen', () => {
    const offered = listNameLanguages('ko', '')
    for (const { value } of offered) expect(LanguageTag.safeParse(value).success).toBe(true)
    expect(offered).toContainEqual({ value: 'ja', label: '일본어' })
  })

  it('hold one that is in use although it is not usually offered', () => {
    expect(listNameLanguages('en', 'tk').map(({ value }) => value)).toContain('tk')
  })

  it('hold every language that a script gives away', () => {
    const values = listNameLanguages('en', '').map(({ value }) => value)
    for (const name of [
      '김',
      'さ',
      'ฟ',
      'ລາວ',
      'ស',
      'မ',
      'ফ',
      'ස',
      'த',
      'త',
      'ಕ',
      'മ',
      'ગ',
      'ਗ',
      'ދ',
      'ད',
      'ქ',
      'Հ',
      'Ω',
      'ש',
      'አ',
    ])
      expect(values).toContain(languageOfName(name))
  })
})
