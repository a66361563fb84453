import type { Role } from '@muster/contracts/permissions'
import type { PersonCard } from '@muster/live/protocol/person-card'
import { folded } from '../../../lib/search-words.ts'

/** Who runs the session first, then who speaks, then everybody else. */
const rank = (role: Role): number => (role === 'participant' ? 2 : role === 'resource-person' ? 1 : 0)

type How = { language: string; search: string; countryOf: (code: string) => string }

/** People as they are listed: by what they do here, then by name; only those whose name or country holds the search. */
export function listPeople(people: Iterable<PersonCard>, { language, search, countryOf }: How): PersonCard[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base' })
  const wanted = folded(search.trim())
  const found = [...people].filter(
    ({ name, country }) =>
      wanted === '' || folded(name).includes(wanted) || (country && folded(countryOf(country)).includes(wanted)),
  )
  return found.sort((a, b) => rank(a.role) - rank(b.role) || collator.compare(a.name, b.name))
}
