/** The page that somebody looks back at, in the deck where they do. */
export type LookedAt = { deckId: string; page: number }

/** What is on the stage. */
type Presented = { deckId: string; page: number }

/** The page before the presenter's that is looked back at; null where one sees what the presenter shows. */
export const pageLookedAt = (own: LookedAt | null, { deckId, page }: Presented): number | null =>
  own !== null && own.deckId === deckId && own.page < page ? own.page : null

/**
 * One page further back, or forward again; never beyond the page that the presenter shows, where looking back ends (null).
 * `by` is -1 or 1.
 */
export function look(own: LookedAt | null, presented: Presented, by: -1 | 1): LookedAt | null {
  const page = Math.max(1, (pageLookedAt(own, presented) ?? presented.page) + by)
  return page >= presented.page ? null : { deckId: presented.deckId, page }
}
