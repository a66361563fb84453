import { ProjectPerson } from '@muster/contracts/identity'
import { describe, expect, it } from 'vitest'
import { draftIssues, draftOf, emptyDraft, type PersonDraft, toCorrection, toNewPerson } from './person-draft.ts'

const complete: PersonDraft = {
  ...emptyDraft,
  names: { latin: 'Kim Min-seo', native: { text: '김민서', lang: 'ko' } },
  email: 'kim@npo.example',
  country: 'KR',
}

describe('a person in the form', () => {
  it('is sent with unknown parts as not known', () => {
    expect(toNewPerson({ ...complete, organisation: '  ' })).toMatchObject({ organisation: null, position: null })
  })

  it('has no second name where that field is empty, whatever language was chosen', () => {
    const draft = { ...complete, names: { latin: 'Kim Min-seo', native: { text: ' ', lang: 'ko' } } }
    expect(toNewPerson(draft).names.native).toBeNull()
  })

  it('takes a place as a participant only', () => {
    expect(toNewPerson({ ...complete, place: 'local' }).place).toBe('local')
    expect(toNewPerson({ ...complete, role: 'facilitator', place: 'local' }).place).toBeNull()
  })

  it('is corrected without sending role, place or address', () => {
    expect(Object.keys(toCorrection(complete)).sort()).toEqual(['country', 'names', 'organisation', 'position'])
  })

  it('comes back from the server into the same fields', () => {
    const person = ProjectPerson.parse({
      personId: '00000000-0000-4000-8000-000000000001',
      participantId: null,
      names: complete.names,
      country: 'KR',
      organisation: null,
      position: null,
      email: 'kim@npo.example',
      roles: ['facilitator'],
      place: null,
    })
    expect(draftOf(person)).toEqual(complete)
  })
})

describe('what is wrong with a draft', () => {
  it.each<[string, PersonDraft, Record<string, string>]>([
    ['nothing', complete, {}],
    ['no name', { ...complete, names: { ...complete.names, latin: ' ' } }, { 'names.latin': 'empty' }],
    ['an address that is none', { ...complete, email: 'kim' }, { email: 'invalid_format' }],
    [
      'a second name whose language was not chosen',
      { ...complete, names: { ...complete.names, native: { text: '김민서', lang: '' } } },
      { 'names.native.lang': 'language-tag' },
    ],
    [
      'a name with a hidden direction mark',
      { ...complete, names: { ...complete.names, latin: 'Kim\u202EMin' } },
      { 'names.latin': 'control-characters' },
    ],
  ])('%s', (_, draft, issues) => {
    expect(draftIssues(draft, { adding: true })).toEqual(issues)
  })

  it('does not hold against a correction what it does not change', () => {
    expect(draftIssues({ ...complete, email: '' }, { adding: false })).toEqual({})
  })
})
