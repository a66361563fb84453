import type { PersonId } from '@muster/contracts/ids'
import type { CandidateReason } from '@muster/contracts/imports'
import { plainName } from '../../../platform/plain-name.ts'
import { namesIn } from './names-in.ts'
import { bareName, nearness } from './near-name.ts'

/** Somebody whom a row may be. */
export type Person = { personId: PersonId; names: readonly string[]; email: string | null }
export type Candidate = { personId: PersonId; because: CandidateReason }

export type Match =
  | { kind: 'person'; personId: PersonId; by: 'email' | 'name' }
  | { kind: 'ask'; candidates: Candidate[] }
  | { kind: 'nobody' }

type Entry = { name: string; email: string | null }

const mostNear = 6

/**
 * Finds who the entries of a log are: by address, else by exact name, never by a guess. Who cannot be told apart, and who is
 * only nearly somebody, is asked about. Answers one entry at a time; the same entry is compared once.
 */
export function makeMatcher(people: readonly Person[]): (entry: Entry) => Match {
  const byAddress = groupBy(people, ({ email }) => (email === null ? [] : [email.toLowerCase()]))
  const byName = groupBy(people, ({ names }) => new Set(names.map(plainName)))
  const bare = people.flatMap(({ personId, names }) =>
    names.map((name) => ({ personId, bare: bareName(plainName(name)) })),
  )
  const known = new Map<string, Match>()
  return (entry) => {
    const key = JSON.stringify([entry.name, entry.email])
    const match = known.get(key) ?? find(entry)
    known.set(key, match)
    return match
  }

  function find({ name, email }: Entry): Match {
    const names = namesIn(name)
    const named = unique(names.flatMap((each) => byName.get(each) ?? []))
    const addressed = email === null ? [] : (byAddress.get(email.toLowerCase()) ?? [])
    if (addressed.length > 0) return byAddressAndName(addressed, named)
    const [only] = named
    if (only && named.length === 1) return { kind: 'person', personId: only, by: 'name' }
    if (named.length > 1) return { kind: 'ask', candidates: named.map(because('same-name')) }
    const near = listNear(names)
    return near.length > 0 ? { kind: 'ask', candidates: near.map(because('near-name')) } : { kind: 'nobody' }
  }

  function listNear(names: readonly string[]): PersonId[] {
    const entries = names.map(bareName)
    const near = bare.flatMap(({ personId, bare }) => {
      const distances = entries.flatMap((entry) => nearness(entry, bare) ?? [])
      return distances.length > 0 ? [{ personId, distance: Math.min(...distances) }] : []
    })
    return unique(near.toSorted((a, b) => a.distance - b.distance).map(({ personId }) => personId)).slice(0, mostNear)
  }
}

/**
 * An address is one person's, unless several share it: then the name among them decides. Where the name is exactly somebody
 * else's, one of the two is wrong, and a person must look.
 */
function byAddressAndName(addressed: readonly PersonId[], named: readonly PersonId[]): Match {
  const both = addressed.filter((personId) => named.includes(personId))
  const [only] = both.length > 0 ? both : addressed
  const unsure = both.length > 1 || (both.length === 0 && addressed.length > 1)
  if (only && !unsure && (both.length === 1 || named.length === 0))
    return { kind: 'person', personId: only, by: 'email' }
  const shared = addressed.length > 1 ? ('shared-address' as const) : ('same-address' as const)
  const others = named.filter((personId) => !addressed.includes(personId))
  return { kind: 'ask', candidates: [...addressed.map(because(shared)), ...others.map(because('same-name'))] }
}

const because = (reason: CandidateReason) => (personId: PersonId) => ({ personId, because: reason })
const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]

function groupBy(people: readonly Person[], keysOf: (person: Person) => Iterable<string>): Map<string, PersonId[]> {
  const groups = new Map<string, PersonId[]>()
  for (const person of people)
    for (const key of keysOf(person)) groups.set(key, [...(groups.get(key) ?? []), person.personId])
  return groups
}
