import type { StoreApi } from 'zustand/vanilla'
import { betterClock, readClock } from './clock.ts'
import type { Line } from './line.ts'
import type { LiveState } from './live-state.ts'

const askedEveryMs = 60_000

/** What is known of the server's clock: from every answer to joining, and asked for again every minute between `start` and `stop`. */
export function makeClockKeeper(
  { getState, setState }: StoreApi<LiveState>,
  { line, now }: { line: Pick<Line, 'clock'>; now: () => number },
) {
  let readAt = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function note(sample: Parameters<typeof readClock>[0]) {
    const read = readClock(sample)
    const better = betterClock(getState().clock, read, sample.receivedAt - readAt)
    if (better === read) readAt = sample.receivedAt
    setState({ clock: better })
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
    },
  }
}
