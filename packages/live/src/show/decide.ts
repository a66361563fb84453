import { accept, type Decision, type Request, refuse } from '../decision.ts'
import type { Unplaced } from '../event-shape.ts'
import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { Show, ShowCommand, ShowState } from './model.ts'

export function decideShow(show: ShowState, { command, facts }: Request<ShowCommand>): Decision {
  if (command.type === 'show.begin') {
    if (show) return refuse('show-begun')
    return facts.blocks.length > 0
      ? accept({ type: 'show.begun', v: 1, blocks: [...facts.blocks] })
      : refuse('nothing-prepared')
  }
  if (!show) return refuse('show-not-begun')
  if (command.type === 'show.stop') return accept({ type: 'show.stopped', v: 1 })
  const { blockId } = command
  const place = placeOf(show, blockId)
  const block = show.blocks[place]
  if (!block) return refuse('unknown-block')
  if (command.type === 'show.turn') {
    if (blockId === show.on) return refuse('block-is-on')
    return block.skipped ? refuse('block-skipped') : accept({ type: 'show.turned', v: 1, blockId })
  }
  const onPlace = placeOf(show, show.on)
  if (command.type === 'show.lengthen') {
    if (place < onPlace) return refuse('block-is-past')
    const lengthMs = block.lengthMs + command.byMs
    if (lengthMs < limits.shortestBlockMs) return refuse('block-too-short')
    if (lengthMs > limits.longestBlockMs) return refuse('block-too-long')
    return accept({ type: 'show.lengthened', v: 1, blockId, lengthMs })
  }
  // What is on, or was, stays where it is.
  if (place <= onPlace) return refuse('block-is-past')
  if (command.type === 'show.skip') return accept({ type: 'show.skipped', v: 1, blockId, skipped: command.skipped })
  const { beforeId } = command
  if (beforeId !== null && placeOf(show, beforeId) === -1) return refuse('unknown-block')
  if (beforeId !== null && placeOf(show, beforeId) <= onPlace) return refuse('block-is-past')
  return accept({ type: 'show.moved', v: 1, blockId, beforeId })
}

/** What has to happen to the run of show when a session is over. */
export const showClosing = (show: ShowState): Unplaced<Event>[] => (show ? [{ type: 'show.stopped', v: 1 }] : [])

const placeOf = ({ blocks }: Show, blockId: Show['on']) => blocks.findIndex(({ id }) => id === blockId)
