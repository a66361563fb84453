/** A group as it is planned: what it talks about, what it is asked to do, and who leads it and reports for it. */
export type PlannedGroup<Person extends string = string, Group extends string = string> = {
  id: Group
  name: string
  topic: string
  taskSheet: string
  facilitatorId: Person | null
  rapporteurId: Person | null
}

/** Who is in which group in one round. Whoever is in none of them is unplaced. */
export type PlannedRound<Person extends string = string, Group extends string = string> = {
  /** A group that nobody is in may be missing. Nobody is in two. */
  placed: { groupId: Group; people: Person[] }[]
  /** Whom somebody placed, and not the mixing: they stay where that is asked. */
  byHand: Person[]
}

/** What is asked of the groups whenever they are mixed anew; see `Wishes`. */
export type PlanWishes<Person extends string = string, Trait extends string = string> = {
  spread: Trait[]
  alike: Trait | null
  together: Person[][]
  apart: Person[][]
  seed: number
}

/**
 * The groups of a session, made before it. It may name people who have left the project since: they are ignored, and people who
 * came since are unplaced. There is at least one round.
 */
export type Plan<Person extends string = string, Group extends string = string, Trait extends string = string> = {
  groups: PlannedGroup<Person, Group>[]
  rounds: PlannedRound<Person, Group>[]
  wishes: PlanWishes<Person, Trait>
}
