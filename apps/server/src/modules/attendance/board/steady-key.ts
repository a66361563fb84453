import type { BoardRow } from '@muster/contracts/board'
import { minuteMs } from '../../../platform/durations.ts'

type Reason = BoardRow['reasons'][number]
type Session = BoardRow['sessions'][number]

/**
 * What a row says, without what time alone moves on: whoever shows the row carries on the presence of who is here, and
 * lengths in reasons are told by the minute. Rows of the same key need not be told twice.
 */
export function steadyKey(row: BoardRow): string {
  const goesOn = row.sessions.some(({ state }) => state === 'open')
  const inMinutes = (reasons: readonly Reason[]) => (goesOn ? reasons.map(byTheMinute) : reasons)
  return JSON.stringify({
    ...row,
    asOf: 0,
    reasons: inMinutes(row.reasons),
    risks: inMinutes(row.risks),
    sessions: row.sessions.map((session) => (session.state === 'open' ? withoutNow(session, row) : session)),
  })
}

const byTheMinute = (reason: Reason): Reason =>
  Object.assign(
    { ...reason },
    ...Object.entries(reason).map(([name, value]) =>
      typeof value === 'number' && name.endsWith('Ms') ? { [name]: Math.floor(value / minuteMs) } : {},
    ),
  )

/** Whatever reaches to now in a session that is open; and the mark, which moves as it runs over. */
function withoutNow({ line, windowMs, creditedMs, ...session }: Session, { asOf, whereabouts }: BoardRow) {
  const isHere = whereabouts.kind === 'here' && whereabouts.sessionId === session.sessionId
  const runsOver = line !== null && line.window.endMs === asOf
  return {
    ...session,
    windowMs: runsOver ? null : windowMs,
    creditedMs: isHere ? null : creditedMs,
    line: line && {
      startMs: line.window.startMs,
      endMs: runsOver ? null : line.window.endMs,
      requiredShare: line.requiredShare?.toFixed(2),
      segments: line.segments.map((segment) =>
        isHere && segment.endMs === asOf ? { ...segment, endMs: null } : segment,
      ),
    },
  }
}
