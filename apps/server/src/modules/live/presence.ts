import type { PersonId } from '@muster/contracts/ids'
import type { PersonCard } from '@muster/live/protocol/person-card'

/** What changed between two presences: who came, changed rooms or is shown otherwise, and who left; null where nothing did. */
export function presenceChange(
  before: ReadonlyMap<string, PersonCard>,
  after: ReadonlyMap<string, PersonCard>,
): { joined: PersonCard[]; left: PersonId[] } | null {
  const joined = [...after.values()].filter((card) => {
    const known = before.get(card.personId)
    return known === undefined || known.room !== card.room || known.name !== card.name || known.role !== card.role
  })
  const left = [...before.values()].filter(({ personId }) => !after.has(personId)).map(({ personId }) => personId)
  return joined.length > 0 || left.length > 0 ? { joined, left } : null
}
