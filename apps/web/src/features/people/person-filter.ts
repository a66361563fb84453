import type { ProjectPerson } from '@muster/contracts/identity'
import type { Role } from '@muster/contracts/permissions'

/** What a list of people is narrowed to; null leaves a part out. */
export type PersonFilter = { words: string; role: Role | null; country: string | null }

export const everybody: PersonFilter = { words: '', role: null, country: null }

/** Those whose names, address, organisation or position hold every word that is sought, in any order and any case. */
export function filterPeople(
  people: readonly ProjectPerson[],
  { words, role, country }: PersonFilter,
): ProjectPerson[] {
  const sought = plain(words).split(/\s+/u).filter(Boolean)
  return people.filter(
    (person) =>
      (role === null || person.roles.includes(role)) &&
      (country === null || person.country === country) &&
      sought.every((word) => searched(person).includes(word)),
  )
}

function searched({ names, email, organisation, position }: ProjectPerson): string {
  return plain([names.latin, names.native?.text, email, organisation, position].filter(Boolean).join('\n'))
}

/** Accents and width are not what somebody who searches remembers. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en')
