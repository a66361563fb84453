const baseMs = 1000
const mostMs = 5000
const spread = 0.5

/**
 * How long to wait before attempt number `attempt` (from 0): doubling from one second to five, ±50 % by `random` (0 to 1),
 * so that a thousand browsers do not come back in the same moment.
 */
export const backOffMs = (attempt: number, random: number): number =>
  Math.min(mostMs, baseMs * 2 ** attempt) * (1 - spread + 2 * spread * random)
