import type { PresenceLine, SessionStanding } from '@muster/contracts/attendance'

type Kind = PresenceLine['segments'][number]['kind']

/** The figures of one session that are worth a word, in milliseconds; null where there is nothing to say. */
export type Arithmetic = {
  windowMs: number
  credited: { lowMs: number; highMs: number }
  missed: { lowMs: number; highMs: number }
  /** Short drops that count as presence. */
  bridgedMs: number | null
  /** Time in which the service was out and the person was not seen. */
  outageMs: number | null
  allowedMissMs: number
}

/** Less than this is of no interest to anybody. */
export const worthSayingMs = 500

/** What there is to say about one session; null before it was held. */
export function arithmeticOf(standing: SessionStanding): Arithmetic | null {
  const { line, windowMs, creditedMs, missedMs, allowedMissMs } = standing
  if (line === null || windowMs === 0) return null
  const total = (kind: Kind) => {
    const ms = line.segments
      .filter((segment) => segment.kind === kind)
      .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
    return ms < worthSayingMs ? null : ms
  }
  return {
    windowMs,
    credited: { lowMs: creditedMs.low, highMs: creditedMs.high },
    missed: { lowMs: missedMs.low, highMs: missedMs.high },
    bridgedMs: total('bridged'),
    outageMs: total('outage'),
    allowedMissMs,
  }
}

/** Whether the two ends of what is known differ by so much that both should be named. */
export const isUncertain = ({ lowMs, highMs }: { lowMs: number; highMs: number }): boolean =>
  highMs - lowMs >= worthSayingMs
