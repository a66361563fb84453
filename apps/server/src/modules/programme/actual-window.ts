/** When a session really ran; `endsAt` is null while it is open. `correctedAt`: when that was decided; null: it was seen. */
export type ActualWindow = { startsAt: Date; endsAt: Date | null; correctedAt: Date | null }

type Pause = { startsAt: Date; endsAt: Date }

/** A decision on when a session was; `breaks` is null where it says nothing of them. */
export type Correction = { startsAt: Date; endsAt: Date; breaks: Pause[] | null; decidedAt: Date }

/**
 * The window by which attendance is judged: what the latest recorded decision says, else from opening to ending. Null
 * for a session that was never opened.
 */
export function actualWindow(
  session: { openedAt: Date | null; endedAt: Date | null },
  corrections: readonly Correction[],
): ActualWindow | null {
  const latest = findLatest(corrections)
  if (latest) return { startsAt: latest.startsAt, endsAt: latest.endsAt, correctedAt: latest.decidedAt }
  if (!session.openedAt) return null
  return { startsAt: session.openedAt, endsAt: session.endedAt, correctedAt: null }
}

/** The breaks that count: those of the latest decision that says any, else as planned. */
export function actualBreaks(planned: Pause[], corrections: readonly Correction[]): Pause[] {
  return findLatest(corrections.filter(({ breaks }) => breaks !== null))?.breaks ?? planned
}

const findLatest = (corrections: readonly Correction[]): Correction | null =>
  corrections.reduce<Correction | null>((last, next) => (last && last.decidedAt > next.decidedAt ? last : next), null)
