import type { Standing } from '@muster/contracts/attendance'

/** What may still be missed of a session of today, or of the whole that it belongs to; milliseconds. */
export type OwnAllowance =
  | { of: 'open' | 'planned'; sessionId: string; mayStillMissMs: number }
  | { of: 'day' | 'programme'; mayStillMissMs: number }

type Today = {
  /** The date today, as the project counts days. */
  today: string
  /** The day that a session is on. */
  dateOf: (sessionId: string) => string | undefined
}

/** What a participant may still miss today; empty where nothing is on, or where all is decided. */
export function ownToday({ outcome, sessions, totals }: Standing, { today, dateOf }: Today): OwnAllowance[] {
  if (outcome !== 'pending') return []
  const ofToday = sessions.filter(({ sessionId, state }) => dateOf(sessionId) === today && isToCome(state))
  const allowances = ofToday.flatMap(({ sessionId, state, outcome, mayStillMissMs, allowedMissMs }): OwnAllowance[] => {
    if (outcome !== 'pending') return []
    const of = state === 'open' ? 'open' : 'planned'
    return [{ of, sessionId, mayStillMissMs: mayStillMissMs ?? allowedMissMs }]
  })
  if (ofToday.length === 0) return []
  const inAll = totals.flatMap(({ scope, day, mayStillMissMs }): OwnAllowance[] =>
    mayStillMissMs === null || (scope === 'day' && day !== today) ? [] : [{ of: scope, mayStillMissMs }],
  )
  return [...allowances, ...inAll]
}

const isToCome = (state: string) => state === 'open' || state === 'planned'
