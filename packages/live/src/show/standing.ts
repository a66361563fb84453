import type { Show, ShowBlock } from './model.ts'

/** How pressing the time of a block is: `soon` from a fifth of it left, `last` from a twentieth, `over` when it is used up. */
export const urgencies = ['calm', 'soon', 'last', 'over'] as const
export type Urgency = (typeof urgencies)[number]

export type ShowStanding = {
  /** What is on; what comes next, and what was on before it: skipped blocks left out, null where there is none. */
  on: ShowBlock
  next: ShowBlock | null
  previous: ShowBlock | null
  /** Of the block that is on; negative once it is over its time. */
  leftMs: number
  urgency: Urgency
  /** When everything is over if nothing takes longer from now on, and how much later that is than planned; negative is earlier. */
  endsAtMs: number
  behindMs: number
}

/** Where a run of show stands at `nowMs` on the server's clock. */
export function assessShow({ blocks, on: onId, since, begunAt }: Show, nowMs: number): ShowStanding | null {
  const place = blocks.findIndex(({ id }) => id === onId)
  const on = blocks[place]
  if (!on) return null
  const toCome = blocks.slice(place + 1).filter(({ skipped }) => !skipped)
  // A clock that has not caught up yet shows no more than there is.
  const leftMs = unspentMs(on) - Math.max(0, nowMs - since)
  const endsAtMs = nowMs + Math.max(0, leftMs) + sum(toCome.map((block) => Math.max(0, unspentMs(block))))
  return {
    on,
    next: toCome[0] ?? null,
    previous: blocks.slice(0, place).findLast(({ skipped }) => !skipped) ?? null,
    leftMs,
    urgency: assessUrgency({ leftMs, lengthMs: on.lengthMs }),
    endsAtMs,
    behindMs: endsAtMs - begunAt - sum(blocks.map(({ plannedMs }) => plannedMs)),
  }
}

/** The warnings come at 20 % and 5 % of the whole length of a block, and at its end. */
export function assessUrgency({ leftMs, lengthMs }: { leftMs: number; lengthMs: number }): Urgency {
  if (leftMs <= 0) return 'over'
  if (leftMs * 20 <= lengthMs) return 'last'
  return leftMs * 5 <= lengthMs ? 'soon' : 'calm'
}

const unspentMs = ({ lengthMs, spentMs }: ShowBlock) => lengthMs - spentMs
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
