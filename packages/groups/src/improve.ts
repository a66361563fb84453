import type { Random } from './random.ts'
import { add, type Cost, type Seating } from './seating.ts'
import type { Unit } from './units.ts'

/** Exchanges that are tried: so many for each unit, and of few people so many in all. */
const tries = { each: 80, least: 20_000 }

/**
 * Exchanges units of one size between groups for as long as that costs less, by chance; sizes stay as they are. Whoever was
 * placed by hand stays.
 */
export function improve(seating: Seating, { units, random }: { units: readonly Unit[]; random: Random }): void {
  const loose = units.filter(({ placed }) => placed === null)
  const groupOf = new Map<Unit, number>()
  seating.groups.forEach((people, group) => {
    for (const unit of loose)
      if (unit.people[0] !== undefined && people.includes(unit.people[0])) groupOf.set(unit, group)
  })
  const bySize = Map.groupBy(loose, ({ people }) => people.length)
  for (let left = Math.max(loose.length * tries.each, tries.least); left > 0; left--) {
    const one = loose[random(loose.length)]
    const alike = one && bySize.get(one.people.length)
    const other = alike?.[random(alike.length)]
    if (!one || !other) return
    const [here, there] = [groupOf.get(one) ?? 0, groupOf.get(other) ?? 0]
    if (here === there) continue
    if (isNoWorse(exchange(seating, { one, other, here, there }))) {
      groupOf.set(one, there)
      groupOf.set(other, here)
    } else {
      exchange(seating, { one, other, here: there, there: here })
    }
  }
}

function exchange(
  seating: Seating,
  { one, other, here, there }: { one: Unit; other: Unit; here: number; there: number },
): Cost {
  const cost = { first: 0, second: 0 }
  add(cost, seating.unseat(one, here))
  add(cost, seating.unseat(other, there))
  add(cost, seating.seat(one, there))
  add(cost, seating.seat(other, here))
  return cost
}

/** An exchange that changes nothing is made as well: it leads to others. */
const isNoWorse = ({ first, second }: Cost) => first < 0 || (first === 0 && second <= 0)
