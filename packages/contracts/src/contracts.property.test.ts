import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readInput } from './read-input.ts'

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const modules: [string, Record<string, unknown>][] = []
for (const file of files) modules.push([file, await import(`./${file}`)])

/** Every schema of the contracts, by file and path: those exported, and those of every endpoint. */
const schemas = modules.flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, thing]) => schemasIn(`${file} ${name}`, thing)),
)

function schemasIn(name: string, thing: unknown): [string, z.ZodType][] {
  if (thing instanceof z.ZodType) return [[name, thing]]
  if (typeof thing !== 'object' || thing === null || !('reply' in thing)) return []
  return Object.entries(thing).flatMap(([part, inner]) => schemasIn(`${name}.${part}`, inner))
}

const strange = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\u202E',
  '\u200B',
  '\r\r\n',
  'e\u0301',
  '\u0958'.repeat(200),
  '__proto__',
  'constructor',
  '2021-11-24',
  '0000-01-01',
  '2021-11-24T10:00:00+09:00',
  '9999-12-31T23:59:59-12:00',
  'Asia/Seoul',
  '+09:00',
  'KR',
  'ko-KR',
  'ANA@Example.org',
  'https://call.example/1',
  'javascript:alert(1)',
  "'; DROP TABLE person; --",
  '01890000-0000-7000-8000-000000000000',
)
const text = fc.oneof(strange, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 400 }))
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(NaN, Infinity, -0, 2 ** 31, 2 ** 53, 1e308))
const anything = fc.anything({ maxDepth: 4, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })

/** Input that is nearly right: the schema's own shape, with values that are now and then of another kind. */
function nearly(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: right(schema) }, { weight: 1, arbitrary: anything })
}

function right(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject)
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([key, inner]) => [key, nearly(inner)])))
  if (schema instanceof z.ZodArray) return fc.array(nearly(schema.element), { maxLength: 3 })
  if (schema instanceof z.ZodNullable) return fc.option(nearly(schema.unwrap()), { nil: null })
  if (schema instanceof z.ZodOptional) return fc.option(nearly(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodRecord) return fc.dictionary(text, nearly(schema.valueType))
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map(nearly))
  if (schema instanceof z.ZodPipe) return nearly(schema.in)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodUUID) return fc.uuid()
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return number
  return text
}

test('there are schemas of every module', () => {
  expect(schemas.length).toBeGreaterThan(100)
})

describe('no input makes a schema throw, and what was parsed is parsed to the same', () => {
  test.each(schemas)('%s', (_, schema) => {
    const isStable = fc.property(fc.oneof(anything, right(schema)), (input) => {
      const once = tryToRead(schema, input)
      if (once !== null) expect(schema.parse(once.data)).toEqual(once.data)
    })
    expect(() => fc.assert(isStable, { numRuns: 60 })).not.toThrow()
  })
})

test('what pretends to have a length, or to be a number, is refused like any other', () => {
  for (const posing of [{ length: { toString: 1 } }, { toString: 1 }])
    for (const [, schema] of schemas) expect(() => tryToRead(schema, posing)).not.toThrow()
  expect(tryToRead(z.string().max(5), { length: { toString: 1 } })).toBeNull()
})

/** What the schema makes of it; null: refused. Anything but a ZodError would be thrown here. */
function tryToRead(schema: z.ZodType, input: unknown): { data: unknown } | null {
  try {
    return { data: readInput(schema, input) }
  } catch (thrown) {
    if (thrown instanceof z.ZodError) return null
    throw thrown
  }
}
