import { type Block, Block as BlockSchema } from '@muster/contracts/run-of-show'
import { moveBefore } from '@muster/live/show/order'
import { minuteMs } from '../../../lib/durations.ts'
import { mergeEdits } from '../../../lib/merge-edits.ts'

/**
 * A change of the running order, as what is to be done rather than what comes out: so that it can be made anew on an order
 * that somebody else has written meanwhile. Null where it no longer means anything there.
 */
export type OrderEdit = (blocks: readonly Block[]) => Block[] | null

export const addBlock =
  (block: Block): OrderEdit =>
  (blocks) => [...blocks, block]

export const removeBlock =
  (id: Block['id']): OrderEdit =>
  (blocks) =>
    blocks.filter((block) => block.id !== id)

export const moveBlock =
  (id: Block['id'], beforeId: string | null): OrderEdit =>
  (blocks) =>
    moveBefore(blocks, id, beforeId)

/** Makes `before` what `after` says; only of fields that nobody else has changed meanwhile. */
export const changeBlock =
  ({ before, after }: { before: Block; after: Block }): OrderEdit =>
  (blocks) => {
    const theirs = blocks.find(({ id }) => id === before.id)
    if (!theirs) return null
    const { draft, clashes } = mergeEdits({ base: before, mine: after, theirs }, BlockSchema.keyof().options)
    return clashes.length > 0 ? null : blocks.map((block) => (block.id === before.id ? draft : block))
  }

/** How the planned length of a session is used: minutes of all blocks, of the session, and what is left of it or too much. */
export function lengthOf(blocks: readonly Pick<Block, 'minutes'>[], session: { startsAt: string; endsAt: string }) {
  const usedMinutes = blocks.reduce((sum, { minutes }) => sum + minutes, 0)
  const plannedMinutes = Math.floor((Date.parse(session.endsAt) - Date.parse(session.startsAt)) / minuteMs)
  return { usedMinutes, plannedMinutes, leftMinutes: plannedMinutes - usedMinutes }
}

/** When each block begins, if the session begins as planned and each takes as long as it should. */
export function listStarts(blocks: readonly Pick<Block, 'minutes'>[], startsAt: string): Date[] {
  let atMs = Date.parse(startsAt)
  return blocks.map(({ minutes }) => {
    const start = new Date(atMs)
    atMs += minutes * minuteMs
    return start
  })
}
