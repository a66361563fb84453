import type { BoardRow } from '@muster/contracts/board'

type Session = BoardRow['sessions'][number]

/**
 * A row as it is now: it is told again only where it says something else, so that who is here goes on being present, and a
 * session that runs over goes on.
 */
export function carryOn(row: BoardRow, asOfMs: number): BoardRow {
  const sinceMs = asOfMs - row.asOf
  if (sinceMs <= 0 || !row.sessions.some(({ state }) => state === 'open')) return row
  const { whereabouts } = row
  const hereIn = whereabouts.kind === 'here' ? whereabouts.sessionId : null
  return {
    ...row,
    asOf: asOfMs,
    sessions: row.sessions.map((session) =>
      session.state === 'open'
        ? goOn(session, { fromMs: row.asOf, asOfMs, isHere: session.sessionId === hereIn })
        : session,
    ),
  }
}

function goOn(
  session: Session,
  { fromMs, asOfMs, isHere }: { fromMs: number; asOfMs: number; isHere: boolean },
): Session {
  const { line, windowMs, creditedMs } = session
  if (line === null) return session
  const endMs = Math.max(line.window.endMs, asOfMs)
  const presentMs = isHere ? asOfMs - fromMs : 0
  return {
    ...session,
    windowMs: windowMs + endMs - line.window.endMs,
    creditedMs: { low: creditedMs.low + presentMs, high: creditedMs.high + presentMs },
    line: {
      ...line,
      window: { ...line.window, endMs },
      segments: line.segments.map((segment) =>
        isHere && segment.endMs === fromMs ? { ...segment, endMs: asOfMs } : segment,
      ),
    },
  }
}
