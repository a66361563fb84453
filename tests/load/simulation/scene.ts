/** How a simulated session is held. Times are milliseconds since it was opened. */
export type Scene = {
  lengthMs: number
  /** The share of the session that a person has to be there. */
  minPercent: number
  bridgedUpToMs: number
  /** When the server is killed. */
  killedAfterMs: number
  /** While the frozen process stands still. */
  stopped: { fromMs: number; toMs: number }
  /** How far from what is needed those stay who are planned to be near it. */
  nearMs: number
  settings: { PING_INTERVAL_MS: number; PING_TIMEOUT_MS: number; CHECKPOINT_INTERVAL_MS: number; LEASE_MS: number }
}

/** A session that lasts `lengthMs` of real time, with everything in it in proportion. */
export function makeScene(lengthMs: number): Scene {
  const share = (percent: number) => Math.round((lengthMs * percent) / 100)
  const pingMs = Math.max(1000, Math.round(lengthMs / 60))
  return {
    lengthMs,
    minPercent: 60,
    bridgedUpToMs: Math.max(3_000, Math.floor(share(8) / 1000) * 1000),
    killedAfterMs: share(25),
    stopped: { fromMs: share(50), toMs: share(70) },
    nearMs: share(8),
    settings: {
      PING_INTERVAL_MS: pingMs,
      PING_TIMEOUT_MS: Math.round(pingMs * 0.6),
      CHECKPOINT_INTERVAL_MS: Math.round(pingMs * 1.5),
      LEASE_MS: 2_000,
    },
  }
}
