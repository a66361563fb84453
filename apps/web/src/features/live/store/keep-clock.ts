import type { StoreApi } from 'zustand/vanilla'
import { isSlowLine, slowRoundTripMs } from '../rules/slow-line.ts'
import { betterClock, readClock } from './clock.ts'
import type { Line } from './line.ts'
import type { LiveState } from './live-state.ts'

const askedEveryMs = 60_000
/** After a slow answer: it may have been a hiccup. */
const askedAgainAfterMs = 5000
const mostKept = 5

/**
 * What is known of the server's clock, and how long answers take: from every answer to joining, and asked for again every minute between `start` and `stop`,
 * sooner after a slow one.
 */
export function makeClockKeeper(
  { getState, setState }: StoreApi<LiveState>,
  { line, now }: { line: Pick<Line, 'clock'>; now: () => number },
) {
  let readAt = 0
  let again: ReturnType<typeof setTimeout> | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  function note(sample: Parameters<typeof readClock>[0]) {
    const read = readClock(sample)
    const better = betterClock(getState().clock, read, sample.receivedAt - readAt)
    if (better === read) readAt = sample.receivedAt
    const roundTripsMs = [...getState().roundTripsMs, read.roundTripMs].slice(-mostKept)
    setState({ clock: better, roundTripsMs })
    if (read.roundTripMs < slowRoundTripMs || isSlowLine({ roundTripsMs, effectiveType: null, saveData: false })) return
    clearTimeout(again)
    again = setTimeout(() => void ask(), askedAgainAfterMs)
  }

  async function ask() {
    if (getState().connection !== 'live') return
    const sentAt = now()
    const ack = await line.clock({ clientNow: sentAt })
    if (ack?.ok) note({ sentAt, receivedAt: now(), serverNow: ack.data.serverNow })
  }

  return {
    note,
    start() {
      timer = setInterval(() => void ask(), askedEveryMs)
    },
    stop() {
      clearInterval(timer)
      clearTimeout(again)
    },
  }
}
