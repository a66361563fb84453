import type { PersonId } from '@muster/contracts/ids'
import type { PersonCard } from '@muster/live/protocol/person-card'

type How = { language: string; not: readonly (PersonId | null)[] }

/** The resource persons in the room to whom slides can be handed over, by name. */
export function listPresenters(people: Iterable<PersonCard>, { language, not }: How): PersonCard[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base' })
  return [...people]
    .filter(({ role, personId }) => role === 'resource-person' && !not.includes(personId))
    .sort((a, b) => collator.compare(a.name, b.name))
}
