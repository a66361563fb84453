import { describe, expect, test } from 'vitest'
import { emptyDraft, type ProjectDraft, readDraft } from './project-draft.ts'

const filled: ProjectDraft = {
  ...emptyDraft({ timeZone: 'Asia/Seoul', locale: 'en' }),
  code: '21-IP-06-GE-OSM-B',
  title: 'A mission',
  startsOn: '2021-11-24',
  endsOn: '2021-11-25',
  hostCountry: 'KR',
  issuingOrganisation: 'Asian Productivity Organization',
  signatory: { name: 'Dr. Indra Wijaya Kusuma', role: 'Secretary-General' },
  quota: { overseas: 57, local: 12 },
}

const issuesOf = (change: Partial<ProjectDraft>) => {
  const read = readDraft({ ...filled, ...change })
  return read.ok ? [] : read.issues.map(({ path, code }) => `${path}: ${code}`)
}

describe('a draft', () => {
  test('that is filled becomes an input, and what was left empty is null', () => {
    const read = readDraft(filled)
    expect(read.ok && [read.input.referenceNumber, read.input.hostPlace, read.input.nominationsCloseOn]).toEqual([
      null,
      null,
      null,
    ])
  })

  test.each<[string, Partial<ProjectDraft>, string[]]>([
    ['needs a title', { title: '   ' }, ['title: empty']],
    ['needs both quotas', { quota: { overseas: 57, local: '' } }, ['quota.local: empty']],
    ['needs dates', { startsOn: '' }, ['startsOn: empty']],
    ['names its country', { hostCountry: '' }, ['hostCountry: empty']],
    ['cannot end before it starts', { endsOn: '2021-11-23' }, ['endsOn: ends-before-start']],
    [
      'cannot close nominations after the start',
      { nominationsCloseOn: '2021-11-26' },
      ['nominationsCloseOn: closes-after-start'],
    ],
    ['has a code of at most 40 letters', { code: 'X'.repeat(41) }, ['code: too_big']],
    ['holds no hidden letters', { title: 'A\u202Emission' }, ['title: control-characters']],
    ['names who signs', { signatory: { name: '', role: 'Secretary-General' } }, ['signatory.name: empty']],
  ])('%s', (_, change, issues) => {
    expect(issuesOf(change)).toEqual(issues)
  })
})
