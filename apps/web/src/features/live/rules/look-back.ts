/** The page that somebody looks back at, in the deck where they do. */
export type LookedAt = { deckId: string; page: number }

/** What is on the stage. */
type Presented = { deckId: string; page: number }

/** The page before the presenter's that is looked back at; null where one sees what the presenter shows. */
export const pageLookedAt = (own: LookedAt | null, { deckId, page }: Presented): number | null =>
  own !== null && own.deckId === deckId && own.page < page ? own.page : null

/** Looks at a page; from the one that the presenter shows on there is nothing to look back at (null). */
export const lookAt = ({ deckId, page }: Presented, target: number): LookedAt | null =>
  target >= page ? null : { deckId, page: target }

/**
 * One page further back, or forward again; never beyond the page that the presenter shows, where looking back ends (null).
 * `by` is -1 or 1.
 */
export const look = (own: LookedAt | null, presented: Presented, by: -1 | 1): LookedAt | null =>
  lookAt(presented, Math.max(1, (pageLookedAt(own, presented) ?? presented.page) + by))
