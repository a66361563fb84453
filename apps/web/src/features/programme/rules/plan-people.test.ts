import type { ProjectPerson } from '@muster/contracts/identity'
import { ParticipantId, PersonId } from '@muster/contracts/ids'
import { describe, expect, test } from 'vitest'
import { listTakingPart, memberOf, traitsThatDiffer } from './plan-people.ts'

const personId = PersonId.parse('01890000-0000-7000-8000-000000000001')
const person = (what: Partial<ProjectPerson> = {}): ProjectPerson => ({
  personId,
  participantId: ParticipantId.parse('01890000-0000-7000-8000-000000000002'),
  names: { latin: 'Ana', native: null },
  country: 'MN',
  organisation: null,
  position: null,
  email: null,
  roles: ['participant'],
  place: null,
  ...what,
})

describe('groups are planned', () => {
  test('for those who take part, whatever else they are', () => {
    const both = person({ roles: ['participant', 'resource-person'] })
    expect(listTakingPart([person({ roles: ['facilitator'] }), both])).toEqual([both])
  })

  test('by what is known of people', () => {
    expect(memberOf(person({ place: 'local' }))).toEqual({ personId, traits: { country: 'MN', place: 'local' } })
  })

  test.each<[string, Partial<ProjectPerson>[], string[]]>([
    ['nothing where all are alike', [{}, {}], []],
    ['what differs', [{ organisation: 'A' }, { organisation: 'B', country: 'KR' }], ['country', 'organisation']],
    ['nothing that is known of one alone', [{ organisation: 'A' }, {}], []],
  ])('by %s', (_, people, traits) => {
    expect(traitsThatDiffer(people.map(person))).toEqual(traits)
  })
})
