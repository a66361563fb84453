/**
 * The floor for making groups: people sorted by country and dealt like cards. Countries and sizes come out even, and nothing else
 * is asked: no second field, nobody with or without somebody, no earlier round.
 */
export function dealFloor(people: readonly { personId: string; country: string }[], count: number): string[][] {
  const groups = Array.from({ length: count }, (): string[] => [])
  const sorted = people.toSorted((one, other) => (one.country < other.country ? -1 : 1))
  for (const [turn, { personId }] of sorted.entries()) groups[turn % count]?.push(personId)
  return groups
}
