import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readErasurePage } from './test-erasure-page.ts'

const folder = resolve(import.meta.dirname, '../../../../../prisma/schema')
const schema = readdirSync(folder)
  .filter((name) => name.endsWith('.prisma'))
  .map((name) => readFileSync(resolve(folder, name), 'utf8'))
  .join('\n')

/** Ids of things, which tell of nobody; whatever else is an id may be somebody's. */
const ofThings =
  /^(id|activity|afterSeal|answer|boot|certificate|check|command|deck|decision|done|entry|file|hub|import|into|key|organisation|override|pictures|poll|project|record|recording|regarding|replacedBy|review|run|seal|session|stay|verdict|versionOf|video|visit)(Id)?$/

/** Each column of each table that can hold words, data, a file or the id of a person: `table.column`. */
const columns = [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)@@map\("(\w+)"\)/gm)].flatMap(([, body = '', table]) =>
  [...body.matchAll(/^ {2}(\w+) +(String|Json|Bytes)\S*(.*)$/gm)]
    .filter(([, name = '', , rest = '']) => !(rest.includes('@db.Uuid') && ofThings.test(name)))
    .map(([, name]) => `${table}.${name}`),
)

const page = readErasurePage()
/** What the page says of a column, each section once. */
const sectionsOf = (column: string) => {
  const [table = ''] = column.split('.')
  return page.filter(({ places }) => places.has(column) || places.has(`${table}.*`)).map(({ title }) => title)
}

test('of every column that can hold something of a person the page says once what becomes of it', () => {
  expect(columns.length).toBeGreaterThan(200)
  expect(columns.map((column) => [column, sectionsOf(column)]).filter(([, said]) => said?.length !== 1)).toEqual([])
})

test('the page speaks of no column that there is not', () => {
  const tables = new Set(columns.map((column) => column.split('.')[0]))
  const known = new Set([
    ...columns,
    ...[...tables].map((table) => `${table}.*`),
    'attendance_import.fileId',
    'certificate.fileId',
  ])
  expect(page.flatMap(({ places }) => [...places]).filter((place) => !known.has(place))).toEqual([])
})

test('whatever is kept until erasure is erased', () => {
  const until = [...schema.matchAll(/((?:^\/\/\/.*\n)+)model \w+ \{\n[\s\S]*?@@map\("(\w+)"\)/gm)].flatMap(
    ([, comment = '', table]) => (/until erasure/.test(comment.replaceAll(/\n\/\/\/ ?/g, ' ')) ? [`${table}.*`] : []),
  )
  const erased = page.find(({ title }) => title === 'Erased')?.places
  expect(until.length).toBeGreaterThan(15)
  expect(until.filter((table) => !erased?.has(table))).toEqual([])
})
