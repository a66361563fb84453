import type { Question } from '@muster/contracts/evaluation'
import { expect, test } from 'vitest'
import { formDraftOf, readFormDraft } from './form-draft.ts'

const project = { timeZone: 'Asia/Seoul', endsOn: '2021-11-25' }
const standard: Question[] = [
  { id: '01900000-0000-7000-8000-000000000001', kind: 'rating', text: 'The pace?', required: true },
]

test('a form to begin with has the standard questions, and is open for four days', () => {
  const draft = formDraftOf(null, { project, standard })
  expect(draft).toEqual({ questions: standard, closesAt: '2021-11-29T23:59' })
  expect(readFormDraft(draft, project.timeZone)).toEqual({
    ok: true,
    input: { questions: standard, closesAt: '2021-11-29T14:59:00.000Z' },
  })
})

test('a form that is there is edited as it is, on the clocks of the project', () => {
  const form = { questions: standard, closesAt: '2021-11-29T03:00:00.000Z', state: 'open', revision: 3 } as const
  expect(formDraftOf({ ...form, questions: [...standard] }, { project, standard: [] }).closesAt).toBe(
    '2021-11-29T12:00',
  )
})

test.each([
  ['without questions', { questions: [], closesAt: '2021-11-29T12:00' }, 'questions'],
  [
    'with one that says nothing',
    { questions: standard.map((one) => ({ ...one, text: '' })), closesAt: '2021-11-29T12:00' },
    'questions.0.text',
  ],
  ['without an end', { questions: standard, closesAt: '' }, 'closesAt'],
])('%s it is not right', (_, draft, path) => {
  const read = readFormDraft(draft, project.timeZone)
  expect(read.ok ? [] : Object.keys(read.issues)).toEqual([path])
})
