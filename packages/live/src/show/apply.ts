import type { Event } from '../events.ts'
import type { Show, ShowBlock, ShowState } from './model.ts'
import { moveBefore } from './order.ts'

export function applyShow(show: ShowState, event: Event): ShowState {
  if (event.type === 'show.begun') {
    const [first] = event.blocks
    if (!first) return show
    const blocks = event.blocks.map((block) => ({ ...block, lengthMs: block.plannedMs, spentMs: 0, skipped: false }))
    return { blocks, on: first.id, since: event.at, begunAt: event.at }
  }
  if (show === null) return null
  switch (event.type) {
    case 'show.turned':
      return turn(show, event)
    case 'show.lengthened':
      return withBlock(show, event.blockId, (block) => ({ ...block, lengthMs: event.lengthMs }))
    case 'show.skipped':
      return withBlock(show, event.blockId, (block) => ({ ...block, skipped: event.skipped }))
    case 'show.moved':
      return { ...show, blocks: moveBefore(show.blocks, event.blockId, event.beforeId) ?? show.blocks }
    case 'show.stopped':
      return null
    default:
      return show
  }
}

/** What was on keeps the time that it had, so that going back to it goes on from there. */
function turn(show: Show, { blockId, at }: { blockId: Show['on']; at: number }): Show {
  if (!show.blocks.some(({ id }) => id === blockId)) return show
  const left = withBlock(show, show.on, (block) => ({
    ...block,
    spentMs: block.spentMs + Math.max(0, at - show.since),
  }))
  return { ...left, on: blockId, since: at }
}

const withBlock = (show: Show, id: Show['on'], change: (block: ShowBlock) => ShowBlock): Show => ({
  ...show,
  blocks: show.blocks.map((block) => (block.id === id ? change(block) : block)),
})
