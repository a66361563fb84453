import type { ClientCommand } from '@muster/live/commands'
import type { Show, ShowBlock } from '@muster/live/show/model'
import { moveBefore } from '@muster/live/show/order'

/** The blocks after the one that is on, skipped ones too; moves that are still under way show at once. */
export function listToCome({ blocks, on }: Show, underWay: readonly ClientCommand[] = []): ShowBlock[] {
  const place = blocks.findIndex(({ id }) => id === on)
  return underWay.reduce<ShowBlock[]>(
    (order, command) =>
      command.type === 'show.move' ? (moveBefore(order, command.blockId, command.beforeId) ?? order) : order,
    blocks.slice(place + 1),
  )
}
