/**
 * One stretch of a recording that a person plays without a jump, as far as it was confirmed. Positions are milliseconds
 * from the recording's first second, times are the server's, epoch milliseconds: `startedAtMs` is when the server heard of
 * its beginning, `lastAtMs` when it last confirmed something of it.
 */
export type Run = {
  readonly runId: string
  readonly fromMs: number
  readonly toMs: number
  readonly startedAtMs: number
  readonly lastAtMs: number
}

/** What a player says: that it begins to play somewhere, and again and again how far it has come. */
export type Claim =
  | { readonly kind: 'begin'; readonly runId: string; readonly fromMs: number; readonly speedPercent: number }
  /** `ends`: it pauses, jumps or leaves there. */
  | { readonly kind: 'piece'; readonly runId: string; readonly toMs: number; readonly ends: boolean }

/** `nowMs`: on the server's clock. `untilMs`: how long the recording may be watched, exactly that included. */
export type WatchingRule = {
  readonly nowMs: number
  readonly maxSpeedPercent: number
  readonly durationMs: number
  readonly untilMs: number
}

/**
 * - `too-fast`: more content than the time that went by at the speed that is allowed.
 * - `beyond-the-end`: there is no such place in the recording.
 * - `too-late`: it may no longer be watched.
 * - `not-going-on`: the run has ended: it was silent for too long, or another began, in another tab or on another device.
 */
export type WatchingRefusal = 'too-fast' | 'beyond-the-end' | 'too-late' | 'not-going-on'

export type Watched = {
  /** What goes on. */
  readonly run: Run | null
  /** What has ended with this, and counts. */
  readonly closed: Run | null
  readonly refused: WatchingRefusal | null
}

/**
 * A run of which nothing was heard for longer has ended where it was last confirmed. Longer than a minute, which is how
 * seldom a browser may let a hidden page act.
 */
export const silentAfterMs = 90_000

/**
 * What a claim makes of a person's watching. A person has one run at a time, wherever they play: so two tabs never count
 * twice, and what all runs hold is never more than the server's time allows at the allowed speed. The speed is taken over
 * the whole run: a piece that was long on its way is made up for by the next. A claim that is repeated changes nothing.
 */
export function watch(current: Run | null, claim: Claim, rule: WatchingRule): Watched {
  const going = current !== null && !isSilent(current, rule.nowMs)
  const close = (refused: WatchingRefusal | null): Watched => ({
    run: null,
    closed: current && counted(current),
    refused,
  })
  if (claim.kind === 'begin') {
    const { runId, fromMs } = claim
    if (going && current.runId === runId) return { run: current, closed: null, refused: null }
    const refused = refuseBegin(claim, rule)
    if (refused !== null) return close(refused)
    // Never before what the run before was credited with: clocks of two processes may differ a little.
    const startedAtMs = Math.max(rule.nowMs, current?.lastAtMs ?? rule.nowMs)
    return { ...close(null), run: { runId, fromMs, toMs: fromMs, startedAtMs, lastAtMs: startedAtMs } }
  }
  if (current === null || current.runId !== claim.runId) return { run: current, closed: null, refused: 'not-going-on' }
  if (!going) return close('not-going-on')
  const refused = refusePiece(current, claim.toMs, rule)
  if (refused !== null) return close(refused)
  const isNews = claim.toMs > current.toMs
  const run = isNews ? { ...current, toMs: claim.toMs, lastAtMs: Math.max(rule.nowMs, current.lastAtMs) } : current
  return claim.ends ? { run: null, closed: counted(run), refused: null } : { run, closed: null, refused: null }
}

/** Whether nothing was heard of a run for too long. */
export const isSilent = ({ lastAtMs }: Run, nowMs: number): boolean => nowMs - lastAtMs > silentAfterMs

/** A run as it counts; null where nothing of it was confirmed. */
export const counted = (run: Run): Run | null => (run.toMs > run.fromMs ? run : null)

function refuseBegin(
  { fromMs, speedPercent }: { fromMs: number; speedPercent: number },
  { nowMs, untilMs, durationMs, maxSpeedPercent }: WatchingRule,
): WatchingRefusal | null {
  if (nowMs > untilMs) return 'too-late'
  if (!(fromMs >= 0 && fromMs < durationMs)) return 'beyond-the-end'
  return speedPercent <= maxSpeedPercent ? null : 'too-fast'
}

function refusePiece(
  { fromMs, startedAtMs }: Run,
  toMs: number,
  { nowMs, untilMs, durationMs, maxSpeedPercent }: WatchingRule,
): WatchingRefusal | null {
  if (nowMs > untilMs) return 'too-late'
  if (!(toMs <= durationMs)) return 'beyond-the-end'
  return (toMs - fromMs) * 100 <= (nowMs - startedAtMs) * maxSpeedPercent ? null : 'too-fast'
}
