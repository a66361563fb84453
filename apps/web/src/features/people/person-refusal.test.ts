import { describe, expect, it } from 'vitest'
import { CallError } from '../../lib/call.ts'
import { emptyDraft } from './person-draft.ts'
import { fieldOfRefusal } from './person-refusal.ts'

const draft = { ...emptyDraft, names: { latin: 'Ana \u{1F600}', native: { text: '𞤀𞤣', lang: 'ff' } } }
const refused = (reason: string, params?: Record<string, unknown>) =>
  new CallError({ code: 'REFUSED', reason, ...(params ? { params } : {}) })

describe('a refusal stands at the field that it is about', () => {
  it.each([
    ['a full quota at the place', refused('quota-full', { place: 'local', quota: 12 }), 'place'],
    ['the same person twice at the name', refused('already-in-project'), 'names.latin'],
    [
      'an unprintable character at the name that holds it',
      refused('name-not-printable', { characters: ['\u{1F600}'] }),
      'names.latin',
    ],
    ['or at the name in its own script', refused('name-not-printable', { characters: ['𞤀'] }), 'names.native.text'],
    ['a project that is over above the form', refused('project-is-over'), null],
    ['a fault of another kind above the form', new TypeError('broken'), null],
  ])('%s', (_, error, field) => {
    expect(fieldOfRefusal(error, draft)).toBe(field)
  })
})
