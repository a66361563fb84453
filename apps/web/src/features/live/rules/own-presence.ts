import { clip, subtract, totalMs } from '@muster/attendance/interval'
import { isAtRisk } from '@muster/attendance/risk'
import type { PresenceLine, SessionStanding } from '@muster/contracts/attendance'

type Now = {
  nowMs: number
  isPresent: boolean
  /** How long a gap may be to count as presence. */
  bridgedMs: number
}

/** How the session stands for the person at this moment, between two answers of the server. */
export type OwnPresence = {
  line: PresenceLine | null
  /** What may still be missed; null once the session is over. */
  mayStillMissMs: number | null
  missedMs: number
  allowedMissMs: number
  mood: 'well' | 'at-risk' | 'lost'
}

/**
 * Advances the server's last answer (as of `asOfMs`, on the server's clock) to now: who is connected goes on being present;
 * who is not uses up the allowance as soon as the gap is too long to be forgiven. The server's next answer always counts.
 */
export function ownPresence(
  standing: SessionStanding,
  asOfMs: number,
  { nowMs, isPresent, bridgedMs }: Now,
): OwnPresence {
  const { line, allowedMissMs, mayStillMissMs } = standing
  const sinceMs = Math.max(0, nowMs - asOfMs)
  const isOpen = standing.state === 'open'
  const away = isOpen && !isPresent && sinceMs > bridgedMs ? sinceMs : 0
  const left = mayStillMissMs === null ? null : mayStillMissMs - away
  const missedMs = standing.missedMs.high + away
  return {
    line: line && isOpen && isPresent ? extend(line, { asOfMs, nowMs }) : line,
    mayStillMissMs: left === null ? null : Math.max(0, left),
    missedMs,
    allowedMissMs,
    mood: moodOf({
      left,
      allowedMissMs,
      isLost: standing.outcome === 'incomplete',
      remainingMs: remaining(line, nowMs),
    }),
  }
}

type Left = { left: number | null; allowedMissMs: number; isLost: boolean; remainingMs: number }

/** By the same rule as the board and one's own page: what is said here is said there. */
function moodOf({ left, allowedMissMs, isLost, remainingMs }: Left): OwnPresence['mood'] {
  if (isLost || (left !== null && left < 0)) return 'lost'
  if (left === null) return 'well'
  return isAtRisk({ mayStillMissMs: left, allowedMissMs, remainingMs }) ? 'at-risk' : 'well'
}

/** How long the session still goes on as planned, without the breaks that leave its length. */
function remaining(line: PresenceLine | null, nowMs: number): number {
  if (line === null) return Number.POSITIVE_INFINITY
  const { window, breaks = [] } = line
  return totalMs(subtract(clip([window], { startMs: nowMs, endMs: Number.POSITIVE_INFINITY }), breaks))
}

/** The line with the person there from the server's answer on. */
function extend(line: PresenceLine, { asOfMs, nowMs }: { asOfMs: number; nowMs: number }): PresenceLine {
  const endMs = Math.min(nowMs, line.window.endMs)
  const last = line.segments.at(-1)
  const startMs = Math.max(asOfMs, last?.endMs ?? asOfMs, line.window.startMs)
  if (endMs <= startMs) return line
  const touches = last?.kind === 'present' && startMs - last.endMs < touchMs
  const segments = touches
    ? [...line.segments.slice(0, -1), { ...last, endMs }]
    : [...line.segments, { startMs, endMs, kind: 'present' as const }]
  return { ...line, segments }
}

/** The server's answer may end a little before it was given: the last sign of life is some seconds old. */
const touchMs = 20_000
