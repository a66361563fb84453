import { expect, it } from 'vitest'
import { z } from 'zod'
import { fieldIssues } from './field-issues.ts'

const schema = z.object({
  names: z.object({
    latin: z
      .string()
      .min(2)
      .regex(/^\p{L}+$/u),
  }),
  lang: z.string().regex(/^[a-z]{2}$/, { error: 'language-tag' }),
})

it.each([
  ['nothing is wrong', { names: { latin: 'Ana' }, lang: 'ko' }, {}],
  ['a rule of zod is told by its code', { names: { latin: 'A' }, lang: 'ko' }, { 'names.latin': 'too_small' }],
  ['a rule of ours by its own', { names: { latin: 'Ana' }, lang: 'x' }, { lang: 'language-tag' }],
  ['nothing stands where something must', { names: { latin: '' }, lang: 'ko' }, { 'names.latin': 'empty' }],
  [
    'nothing was chosen, for which there is a word of its own',
    { names: { latin: 'Ana' }, lang: '' },
    { lang: 'language-tag' },
  ],
  ['a part is missing', { lang: 'ko' }, { names: 'invalid_type' }],
  [
    'a field breaks two rules, and the first is told',
    { names: { latin: '1' }, lang: 'ko' },
    { 'names.latin': 'too_small' },
  ],
])('%s', (_, values, issues) => {
  expect(fieldIssues(schema, values)).toEqual(issues)
})

it('fields come in the order in which they stand', () => {
  expect(Object.keys(fieldIssues(schema, { names: { latin: '' }, lang: '' }))).toEqual(['names.latin', 'lang'])
})
