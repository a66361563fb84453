import type { PersonId } from '@muster/contracts/ids'
import type { StageState } from '@muster/live/streams/stage-state'

/**
 * The page to which whoever presents turns next; null while there is none. `own` is the page that they turned to last, and
 * null before. Where another page is shown, or the slides were taken from them, theirs is over: 'not-mine'.
 */
export function nextTurn(
  { deck, presenter }: Pick<StageState, 'deck' | 'presenter'>,
  { me, own }: { me: PersonId; own: number | null },
): number | 'not-mine' | null {
  const hasThem = presenter?.personId === me
  if (own !== null && (!hasThem || deck?.page !== own)) return 'not-mine'
  return deck && hasThem && deck.page < deck.pageCount ? deck.page + 1 : null
}
