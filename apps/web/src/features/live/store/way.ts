/** How messages travel: over one connection, or in one request after the other where a network lets no such connection through. */
export type Way = 'websocket' | 'polling'

const failuresBeforeChange = 2

/** What is known after an attempt to connect has failed. */
export type Failed = {
  way: Way
  /** Attempts that failed on this way since anything else happened. */
  failures: number
  /** Whether the server answers an ordinary request: where it does not, another way would help nobody. */
  isReachable: boolean
}

/** On which way the next attempt goes. */
export function nextWay({ way, failures, isReachable }: Failed): Way {
  if (failures < failuresBeforeChange) return way
  return way === 'websocket' && isReachable ? 'polling' : 'websocket'
}
