/**
 * Somebody who is to be in a group. `traits` is what groups are mixed by: a value by the name of a field, as country,
 * organisation or language; what is not known of somebody is missing.
 */
export type Member<Id extends string = string> = { personId: Id; traits: Readonly<Record<string, string>> }

/** What is asked of the groups. */
export type Wishes<Id extends string = string> = {
  /** How many groups; at least one. Their sizes differ by one at most, unless `together` or `placed` leave no other way. */
  count: number
  /** People of one kind by these traits are spread over as many groups as there are: by the first above all, then by the next. */
  spread: readonly string[]
  /** People of one kind by this trait stay together as far as sizes allow; null: of none. */
  alike: string | null
  /** Sets of people who must be in one group. */
  together: readonly (readonly Id[])[]
  /** Sets of people of whom no two may be in one group. */
  apart: readonly (readonly Id[])[]
  /** Of each round who was placed by hand, and in which group, counted from 0. They stay there; a group that there is not counts as none. */
  placed: readonly ReadonlyMap<Id, number>[]
  /** How often new groups are made; in each, people meet as few as possible of those whom they have met. At least one. */
  rounds: number
  /** The same seed makes the same groups of the same people; 32 bits. */
  seed: number
}

/** `repeats`: pairs of people who are together in it and were together in a round before. */
export type Round<Id extends string = string> = { groups: Id[][]; repeats: number }

/** Why no groups can be made as asked, and of whom that is said. */
export type Impossible<Id extends string = string> = {
  reason:
    | 'together-and-apart' // these must be in one group and must not
    | 'together-in-two-groups' // these must be together, and were placed in different groups
    | 'together-too-many' // these are more than a group holds
    | 'apart-too-many' // these are more than there are groups, or were placed in one, or find no place by what else is asked
  people: Id[]
}

export type Mixed<Id extends string = string> =
  | { ok: true; rounds: Round<Id>[] }
  | { ok: false; impossible: Impossible<Id> }
