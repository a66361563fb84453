import { type GroupTrait, groupTraits } from '@muster/contracts/group-plans'
import type { ProjectPerson } from '@muster/contracts/identity'
import type { PersonId } from '@muster/contracts/ids'
import type { Member } from '@muster/groups/model'

/** Whom groups are planned for: those who take part. */
export const listTakingPart = (people: readonly ProjectPerson[]): ProjectPerson[] =>
  people.filter(({ roles }) => roles.includes('participant'))

/** What is known of somebody that groups can be mixed by. */
export function memberOf(person: ProjectPerson): Member<PersonId> {
  const known = groupTraits.map((trait): [GroupTrait, string | null] => [trait, person[trait]])
  return {
    personId: person.personId,
    traits: Object.fromEntries(known.flatMap(([trait, value]) => (value ? [[trait, value]] : []))),
  }
}

/** By what these people differ: one trait that all share mixes nobody. */
export const traitsThatDiffer = (people: readonly ProjectPerson[]): GroupTrait[] =>
  groupTraits.filter((trait) => new Set(people.flatMap((person) => person[trait] ?? [])).size > 1)
