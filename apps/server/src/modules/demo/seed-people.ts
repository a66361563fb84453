import { AccountId, PersonId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import { hashPassword } from 'better-auth/crypto'
import { newId } from '../../platform/ids.ts'
import type { NewDemoPerson } from './demo.store.ts'
import { demoPassword, staff } from './facts/logins.ts'
import { resourcePersons } from './facts/mission.ts'
import { type DemoParticipant, localParticipants, overseasParticipants } from './facts/people.ts'

export type DemoPeople = {
  everybody: NewDemoPerson[]
  staff: { role: Role; personId: PersonId; accountId: AccountId }[]
  resourcePersons: PersonId[]
  participants: { personId: PersonId; place: 'overseas' | 'local' }[]
}

type Described = Omit<NewDemoPerson, 'personId' | 'accountId' | 'passwordHash'>

/** Everybody of the demo, with ids and one password. */
export async function makeDemoPeople(): Promise<DemoPeople> {
  // One hash for all: the password is printed anyway, and hashing eighty times takes seconds.
  const passwordHash = await hashPassword(demoPassword)
  const make = (described: Described): NewDemoPerson => ({
    ...described,
    personId: newId(PersonId),
    accountId: newId(AccountId),
    passwordHash,
  })
  const withAddress = (person: DemoParticipant | (typeof resourcePersons)[number]): Described => ({
    ...person,
    email: demoAddress(person.latin),
  })
  const team = staff.map(({ role, ...described }) => ({ role, person: make(described) }))
  const speakers = resourcePersons.map((person) => make(withAddress(person)))
  const overseas = overseasParticipants.map((person) => make(withAddress(person)))
  const local = localParticipants.map((person) => make(withAddress(person)))
  return {
    everybody: [...team.map(({ person }) => person), ...speakers, ...overseas, ...local],
    staff: team.map(({ role, person }) => ({ role, personId: person.personId, accountId: person.accountId })),
    resourcePersons: speakers.map(({ personId }) => personId),
    participants: [
      ...overseas.map(({ personId }) => ({ personId, place: 'overseas' as const })),
      ...local.map(({ personId }) => ({ personId, place: 'local' as const })),
    ],
  }
}

/** `Bat-Erdeniin Tsetsegmaa` → `bat-erdeniin.tsetsegmaa@demo.example`. */
export function demoAddress(latin: string): string {
  const plain = latin.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll('ı', 'i')
  return `${plain
    .replaceAll(/[^a-z- ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.')}@demo.example`
}
