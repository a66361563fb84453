import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { ko } from './ko.ts'

type Words = { [key: string]: string | Words }

const listTexts = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : listTexts(value, `${path}${key}.`),
  )
const blanksOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

describe('the words of mails', () => {
  const korean = new Map(listTexts(ko))

  it('are complete in Korean', () => {
    expect([...korean.keys()].toSorted()).toEqual(
      listTexts(en)
        .map(([key]) => key)
        .toSorted(),
    )
  })

  it.each(listTexts(en))('%s fills in the same in both languages', (key, text) => {
    expect(blanksOf(korean.get(key) ?? '')).toEqual(blanksOf(text))
  })
})
