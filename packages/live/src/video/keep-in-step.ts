/** What brings a player to where everybody is: nothing, a speed that is hardly noticed, or a jump. */
export type Correction = { kind: 'none' } | { kind: 'speed'; rate: number } | { kind: 'jump'; toMs: number }

type Player = {
  /** Where everybody is, and where this player is. */
  dueMs: number
  isMs: number
  isPlaying: boolean
  /** Whether this player is being brought to where everybody is by its speed. */
  isHurrying: boolean
  /** How long ago it jumped last: what loads slowly is not helped by one jump after the other. */
  sinceJumpMs: number
}

/** Nobody notices less, and no player is more exact. */
const unseenMs = 40
/** From here on it is corrected; less would never come to rest. */
const worthwhileMs = 120
/** More than this takes too long by speed alone. */
const mostBySpeedMs = 1500
const withinMs = 4000
/** Speech and music sound as they should up to here. */
const mostSpeed = 0.08
const jumpsApartMs = 3000

/** How a player that drifted, or came late, is brought to where everybody is. Small differences go by speed, without a jump. */
export function keepInStep({ dueMs, isMs, isPlaying, isHurrying, sinceJumpMs }: Player): Correction {
  const behindMs = dueMs - isMs
  const away = Math.abs(behindMs)
  if (!isPlaying) return away > unseenMs ? { kind: 'jump', toMs: dueMs } : { kind: 'none' }
  if (away > mostBySpeedMs) return sinceJumpMs < jumpsApartMs ? { kind: 'none' } : { kind: 'jump', toMs: dueMs }
  if (away <= (isHurrying ? unseenMs : worthwhileMs)) return { kind: 'none' }
  const change = Math.max(-mostSpeed, Math.min(mostSpeed, behindMs / withinMs))
  return { kind: 'speed', rate: 1 + change }
}
