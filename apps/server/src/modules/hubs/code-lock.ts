import { codeLimits } from '@muster/contracts/hubs'

export type Tries = { wrong: number; lastAt: Date }

const lockedMs = codeLimits.lockedMinutes * 60_000

/** Until when no code is taken after several wrong ones; null where one is. */
export function lockedUntil(tries: Tries | undefined, now: Date): Date | null {
  if (!tries || tries.wrong < codeLimits.mostWrong) return null
  const until = new Date(tries.lastAt.getTime() + lockedMs)
  return now < until ? until : null
}

/** The tries after one more wrong code; once a lock is over they begin anew. */
export function afterWrong(tries: Tries | undefined, now: Date): Tries {
  const over = tries && tries.wrong >= codeLimits.mostWrong && lockedUntil(tries, now) === null
  return { wrong: (over ? 0 : (tries?.wrong ?? 0)) + 1, lastAt: now }
}
