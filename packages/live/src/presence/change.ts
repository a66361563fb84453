import type { PersonId } from '@muster/contracts/ids'
import type { PersonCard } from '../protocol/person-card.ts'

/** What changed between two presences: who came, changed rooms or is shown otherwise, and who left; null where nothing did. */
export function presenceChange(
  before: ReadonlyMap<string, PersonCard>,
  after: ReadonlyMap<string, PersonCard>,
): { joined: PersonCard[]; left: PersonId[] } | null {
  const joined = [...after.values()].filter((card) => !isSame(before.get(card.personId), card))
  const left = [...before.values()].filter(({ personId }) => !after.has(personId)).map(({ personId }) => personId)
  return joined.length > 0 || left.length > 0 ? { joined, left } : null
}

const shown = ['room', 'name', 'country', 'role'] as const
const isSame = (known: PersonCard | undefined, card: PersonCard) =>
  known !== undefined && shown.every((key) => known[key] === card[key])
