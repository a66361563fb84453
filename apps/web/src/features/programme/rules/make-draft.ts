import type { GroupPlan, GroupTrait } from '@muster/contracts/group-plans'
import { GroupId, type PersonId } from '@muster/contracts/ids'
import { v7 as uuidv7 } from 'uuid'

/** `mixed`: people alike by a trait are spread; `random`: anybody with anybody; `alike`: they stay together. */
export const mixings = ['mixed', 'random', 'alike'] as const

/** What the form asks for before groups are made. */
export type MakeDraft = {
  count: number
  rounds: number
  mixing: (typeof mixings)[number]
  spread: GroupTrait[]
  alike: GroupTrait
  together: PersonId[][]
  apart: PersonId[][]
  keepByHand: boolean
}

const usualSize = 5

/** What is asked first: what was asked last, of as many groups as there are; else groups of about five, mixed by country. */
export function firstDraft(
  { groups, rounds, wishes }: GroupPlan,
  { people, traits }: { people: number; traits: readonly GroupTrait[] },
): MakeDraft {
  const [first = 'country'] = traits
  const spread = wishes.spread.filter((trait) => traits.includes(trait))
  const proposed = Math.max(1, Math.min(people, Math.max(2, Math.round(people / usualSize))))
  return {
    count: groups.length || proposed,
    rounds: rounds.length,
    mixing: wishes.alike ? 'alike' : spread.length > 0 ? 'mixed' : 'random',
    spread: spread.length > 0 ? spread : traits.slice(0, 1),
    alike: wishes.alike && traits.includes(wishes.alike) ? wishes.alike : first,
    together: wishes.together,
    apart: wishes.apart,
    keepByHand: true,
  }
}

/** What is asked of the mixing; a set with fewer than two people of the project asks nothing. */
export function wishesOf(
  { mixing, spread, alike, together, apart }: MakeDraft,
  { known, seed = Math.floor(Math.random() * 2 ** 32) }: { known: ReadonlySet<PersonId>; seed?: number },
): GroupPlan['wishes'] {
  const asked = (sets: PersonId[][]) =>
    sets.map((set) => set.filter((personId) => known.has(personId))).filter((set) => set.length > 1)
  return {
    spread: mixing === 'mixed' ? spread : [],
    alike: mixing === 'alike' ? alike : null,
    together: asked(together),
    apart: asked(apart),
    seed,
  }
}

/** The first `count` groups of a plan, and new ones where there are fewer. */
export function groupsFor(
  { groups }: Pick<GroupPlan, 'groups'>,
  { count, nameOf }: { count: number; nameOf: (number: number) => string },
): GroupPlan['groups'] {
  const more = Array.from({ length: Math.max(0, count - groups.length) }, (_, index) =>
    newGroup(nameOf(groups.length + index + 1)),
  )
  return [...groups.slice(0, count), ...more]
}

/** A group without people, topic or task sheet. */
export const newGroup = (name: string): GroupPlan['groups'][number] => ({
  id: GroupId.parse(uuidv7()),
  name,
  topic: '',
  taskSheet: '',
  facilitatorId: null,
  rapporteurId: null,
})

/** How many people the largest of so many groups has. */
export const sizeOf = (people: number, count: number): number => Math.max(1, Math.ceil(people / count))
