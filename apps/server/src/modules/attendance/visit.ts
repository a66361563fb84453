import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'

/** Where a connection is and since when. Times are epoch milliseconds on the server's clock. */
export type OpenVisit = {
  id: string
  bootId: string
  projectId: ProjectId
  sessionId: SessionId
  personId: PersonId
  connectionId: string
  device: string
  /** `stage`, or the id of a group. */
  room: string
  joinedAtMs: number
  /** The last packet of the connection, of whatever kind. */
  lastSeenAtMs: number
  /** Client's clock minus the server's, as it said on joining. */
  clockOffsetMs: number | null
}

export const visitEndings = ['left', 'moved', 'timed-out', 'session-ended', 'server-closed', 'crashed'] as const
export type VisitEnding = (typeof visitEndings)[number]

/** How a visit ended: credited up to `leftAtMs`; the true end lies at most `uncertaintyMs` later. */
export type Closing = { leftAtMs: number; uncertaintyMs: number; ending: VisitEnding }

/** A visit that is over, as evidence keeps it. `afterSealId`: the session's newest seal then; absent where it had none. */
export type ClosedVisit = Omit<OpenVisit, 'lastSeenAtMs'> & Closing & { afterSealId?: string }

/** Closes a visit. Whatever the caller knows, nobody leaves before they came, and no uncertainty is negative. */
export function closed({ lastSeenAtMs: _, ...visit }: OpenVisit, closing: Closing): ClosedVisit {
  return {
    ...visit,
    ...closing,
    leftAtMs: Math.max(visit.joinedAtMs, closing.leftAtMs),
    uncertaintyMs: Math.max(0, Math.round(closing.uncertaintyMs)),
  }
}
