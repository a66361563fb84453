import { expect, test } from 'vitest'

type Words = { [key: string]: string | Words }

const files = import.meta.glob<Words>(['../locales/*/*.json', '../../../../packages/words/src/*/*.json'], {
  import: 'default',
  eager: true,
})

/** `count_one` and `count_other` are one key: languages differ in how many forms they have. */
const pluralForm = /_(zero|one|two|few|many|other)$/

function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? `${prefix}${key.replace(pluralForm, '')}` : keysOf(value, `${prefix}${key}.`),
  )
}

function keysIn(language: string): string[] {
  const ofLanguage = Object.entries(files).filter(([path]) => path.includes(`/${language}/`))
  const keys = ofLanguage.flatMap(([path, words]) => keysOf(words, `${path.split('/').at(-1)}: `))
  return [...new Set(keys)].toSorted()
}

test('every word of English has its Korean, and the other way round', () => {
  expect(keysIn('en').length).toBeGreaterThan(500)
  expect(keysIn('ko')).toEqual(keysIn('en'))
})

test('no word is empty', () => {
  const empty = Object.entries(files).flatMap(([path, words]) => (JSON.stringify(words).includes('""') ? [path] : []))
  expect(empty).toEqual([])
})
