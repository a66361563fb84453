import { type Random, shuffle } from './random.ts'
import type { Seating } from './seating.ts'
import type { Unit } from './units.ts'

/**
 * Seats everybody, one unit after the other, each where it costs least and, of several such groups, in the smallest. Those who
 * were placed by hand come first, then the largest units, then who is of one kind one after the other: as cards are dealt, so
 * that every kind and every group come out even.
 */
export function deal(
  seating: Seating,
  { units, sortedBy, random }: { units: readonly Unit[]; sortedBy: readonly number[]; random: Random },
): void {
  const people = units.reduce((sum, unit) => sum + unit.people.length, 0)
  const count = seating.groups.length
  const smaller = Math.floor(people / count)
  const larger = people % count
  const sizeOf = (group: number) => seating.groups[group]?.length ?? 0

  const kindOf = ({ people: [person = 0] }: Unit) => sortedBy[person] ?? 0
  const loose = shuffle(
    units.filter(({ placed }) => placed === null),
    random,
  ).sort((one, other) => other.people.length - one.people.length || kindOf(one) - kindOf(other))
  for (const unit of units) if (unit.placed !== null) seating.seat(unit, unit.placed)

  for (const unit of loose) {
    const largeOnes = seating.groups.filter((group) => group.length > smaller).length
    const most = largeOnes < larger ? smaller + 1 : smaller
    const all = shuffle(
      seating.groups.map((_, group) => group),
      random,
    )
    const open = all.filter((group) => sizeOf(group) + unit.people.length <= most)
    // Where larger units leave no even way, the smallest group takes them.
    const [best] = (open.length > 0 ? open : all)
      .map((group) => ({ group, size: sizeOf(group), ...seating.costOf(unit, group) }))
      .sort((one, other) => one.first - other.first || one.size - other.size || one.second - other.second)
    if (best) seating.seat(unit, best.group)
  }
}
