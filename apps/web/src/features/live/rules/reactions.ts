import { type Cheer, type CheerCounts, cheers } from '@muster/live/cheers/model'

export type ShownReaction = { sign: Cheer; count: number; isOwn: boolean }

/**
 * The signs at a message, always in the same order, so that none moves under the pointer. One's own counts from the moment in
 * which it is left, before the server has told how many there are.
 */
export function listReactions(counts: CheerCounts | undefined, own: readonly Cheer[] | undefined): ShownReaction[] {
  return cheers.flatMap((sign) => {
    const isOwn = own?.includes(sign) ?? false
    const count = Math.max(counts?.[sign] ?? 0, isOwn ? 1 : 0)
    return count > 0 ? [{ sign, count, isOwn }] : []
  })
}
