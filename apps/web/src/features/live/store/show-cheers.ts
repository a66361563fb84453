import type { CheerCounts } from '@muster/live/cheers/model'
import type { StoreApi } from 'zustand/vanilla'
import type { LiveState } from './live-state.ts'

/** How long a moment's cheers are to be seen. */
const shownMs = 3000

/** Shows a moment's cheers, and takes them away again by itself. */
export function showCheers(
  { getState, setState }: Pick<StoreApi<LiveState>, 'getState' | 'setState'>,
  counts: CheerCounts,
) {
  const id = (getState().cheers.at(-1)?.id ?? 0) + 1
  setState(({ cheers }) => ({ cheers: [...cheers, { id, counts }] }))
  setTimeout(() => setState(({ cheers }) => ({ cheers: cheers.filter((moment) => moment.id !== id) })), shownMs)
}
