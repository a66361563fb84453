import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { terms } from './terms.ts'

const folder = resolve(import.meta.dirname, '../../../../../prisma/schema')
const schema = readdirSync(folder)
  .filter((name) => name.endsWith('.prisma'))
  .map((name) => readFileSync(resolve(folder, name), 'utf8'))
  .join('\n')

/** What the comment above each table says: its name → "Kept: …". */
const kept = new Map(
  [...schema.matchAll(/((?:^\/\/\/.*\n)+)model \w+ \{\n[\s\S]*?@@map\("(\w+)"\)/gm)].map(([, comment, table]) => [
    table ?? '',
    /Kept: ([^;.]+)/.exec(comment?.replaceAll(/\n\/\/\/ ?/g, ' ') ?? '')?.[1] ?? '',
  ]),
)

/** What the schema calls a term of days. The audit itself, ten years, is protected from deletion by the database. */
const worded: Record<string, number> = { 'until it expires': 0, 'a year': 365, 'a year, or until erasure': 365 }

test('every table says how long it is kept', () => {
  expect(kept.size).toBeGreaterThan(25)
  expect([...kept].filter(([, words]) => words === '')).toEqual([])
})

test('the terms are those of the schema, and none of them is forgotten', () => {
  const days = [...kept].flatMap(([table, words]) => {
    const term = Object.entries(worded).find(([known]) => words.startsWith(known))
    return term ? [[table, term[1]]] : []
  })
  expect(Object.fromEntries(days)).toEqual(Object.fromEntries(terms.map(({ table, days }) => [table, days])))
})

test('whatever may be erased is named on the page that says so', () => {
  const page = readFileSync(resolve(folder, '../../docs/architecture.md'), 'utf8')
  const erasable = [...kept].flatMap(([table, words]) => (words.includes('until erasure') ? [table] : []))
  expect(erasable.length).toBeGreaterThan(10)
  expect(erasable.filter((table) => !page.includes(`\`${table}\``))).toEqual([])
})
