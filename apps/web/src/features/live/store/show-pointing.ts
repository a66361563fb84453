import type { Pointer } from '@muster/live/drawing/pointing'
import type { StoreApi } from 'zustand/vanilla'
import { fadePointers, showPointers } from '../rules/pointers-shown.ts'
import type { LiveState } from './live-state.ts'

/** How long something that was pointed at stays to be seen. */
export const pointerShownMs = 1500

/** Shows what is pointed at and drawn in this moment, and takes it away again by itself where nothing more comes. */
export function showPointing(
  { getState, setState }: Pick<StoreApi<LiveState>, 'getState' | 'setState'>,
  pointers: readonly Pointer[],
) {
  const told = Math.max(0, ...[...getState().pointers.values()].map((pointer) => pointer.told)) + 1
  setState(({ pointers: known, me }) => ({
    pointers: showPointers(known, { pointers, told, me: me?.personId ?? null }),
  }))
  setTimeout(() => setState(({ pointers: known }) => ({ pointers: fadePointers(known, told) })), pointerShownMs)
}
