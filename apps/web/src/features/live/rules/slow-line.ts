/** A line on which an answer takes so long carries slides late and chat in gulps. */
export const slowRoundTripMs = 700
/** One slow answer may have been a hiccup. */
const inARow = 2

type Line = {
  /** How long the last answers took, the newest at the end. */
  roundTripsMs: readonly number[]
  /** What the browser says of the network, where it says anything (https://wicg.github.io/netinfo/). */
  effectiveType: string | null
  /** Whether this person has asked the browser to save data. */
  saveData: boolean
}

/** Whether somebody is better off with small pictures: by what they asked for, by the network, or by what was measured. */
export function isSlowLine({ roundTripsMs, effectiveType, saveData }: Line): boolean {
  if (saveData || effectiveType === 'slow-2g' || effectiveType === '2g') return true
  const last = roundTripsMs.slice(-inARow)
  return last.length === inARow && last.every((ms) => ms >= slowRoundTripMs)
}
