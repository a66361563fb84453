import type { ProjectPerson } from '@muster/contracts/identity'
import type { Role } from '@muster/contracts/permissions'
import { folded, wordSearch } from '../../lib/search-words.ts'

/** What a list of people is narrowed to; null leaves a part out. */
export type PersonFilter = { words: string; role: Role | null; country: string | null }

export const everybody: PersonFilter = { words: '', role: null, country: null }

/** Those whose names, address, organisation or position hold every word that is sought, in any order and any case. */
export function filterPeople(
  people: readonly ProjectPerson[],
  { words, role, country }: PersonFilter,
): ProjectPerson[] {
  const isFound = wordSearch(words)
  return people.filter(
    (person) =>
      (role === null || person.roles.includes(role)) &&
      (country === null || person.country === country) &&
      isFound(searched(person)),
  )
}

function searched({ names, email, organisation, position }: ProjectPerson): string {
  return folded([names.latin, names.native?.text, email, organisation, position].filter(Boolean).join('\n'))
}
