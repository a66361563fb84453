/** When a session really ran; `endsAt` is null while it is open. */
export type ActualWindow = { startsAt: Date; endsAt: Date | null; corrected: boolean }

export type Correction = { startsAt: Date; endsAt: Date; decidedAt: Date }

/**
 * The window by which attendance is judged: what the latest recorded decision says, else from opening to ending. Null
 * for a session that was never opened.
 */
export function actualWindow(
  session: { openedAt: Date | null; endedAt: Date | null },
  corrections: readonly Correction[],
): ActualWindow | null {
  const latest = corrections.reduce<Correction | null>(
    (last, next) => (last && last.decidedAt > next.decidedAt ? last : next),
    null,
  )
  if (latest) return { startsAt: latest.startsAt, endsAt: latest.endsAt, corrected: true }
  if (!session.openedAt) return null
  return { startsAt: session.openedAt, endsAt: session.endedAt, corrected: false }
}
