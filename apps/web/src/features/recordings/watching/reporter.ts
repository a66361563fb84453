import { type Claim, silentAfterMs, type WatchingRefusal } from '@muster/attendance/watching'

/** What the server said of a claim: taken, refused, or not reached. */
export type Answer = 'taken' | 'not-reached' | WatchingRefusal

/**
 * - `idle`: nothing is played. - `counting`: what is played counts. - `not-reached`: it does not, until the server is heard
 *   again. The others are the server's refusals.
 */
export type Watching = 'idle' | 'counting' | 'not-reached' | WatchingRefusal

type Run = {
  runId: string
  fromMs: number
  /** How far it has been played, and how far the server has confirmed. */
  reachedMs: number
  confirmedMs: number
  /** When the server had confirmed its beginning; null before. */
  begunAtMs: number | null
  /** When it last confirmed anything. */
  heardAtMs: number
}

type Options = {
  maxSpeedPercent: number
  durationMs: number
  newRunId: () => string
  /** A clock that only goes on, milliseconds. */
  nowMs: () => number
  send: (claim: Claim) => Promise<Answer>
  onChange: (state: Watching) => void
  /** What has been confirmed, as positions in the recording. */
  onConfirmed: (part: { fromMs: number; toMs: number }) => void
}

/** What a player tells the reporter; positions are milliseconds from the first second. */
export type Reporter = {
  /** It plays, and has come so far. */
  plays(positionMs: number, speedPercent: number): void
  /** It pauses, jumps, ends or changes its speed: where it had come. */
  stops(positionMs: number): void
  /** What is to be said at once, when the page goes; null for nothing. */
  lastWords(): Claim | null
}

const pieceEveryMs = 5000
const notToBeTriedAgain: readonly Watching[] = ['not-going-on', 'too-late']

/**
 * Says in small pieces what is played: one stretch after the other, one claim at a time. It never claims more than the time
 * since the server confirmed the beginning allows, so that no honest claim is refused, however long messages take; and what
 * could not be said is said with the next piece.
 */
export function makeReporter(options: Options): Reporter {
  const { maxSpeedPercent, durationMs, newRunId, nowMs, send, onChange, onConfirmed } = options
  let run: Run | null = null
  let state: Watching = 'idle'
  let sentAtMs = 0
  let queue: Promise<void> = Promise.resolve()

  const turn = (next: Watching) => {
    if (next === state) return
    state = next
    onChange(next)
  }
  const claimable = ({ fromMs, reachedMs, begunAtMs }: Run) => {
    if (begunAtMs === null) return fromMs
    const allowedMs = ((nowMs() - begunAtMs) * maxSpeedPercent) / 100
    return Math.floor(Math.min(reachedMs, fromMs + allowedMs, durationMs))
  }
  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(work)
  }
  const begin = (mine: Run, speedPercent: number) =>
    enqueue(async () => {
      const answer = await send({ kind: 'begin', runId: mine.runId, fromMs: mine.fromMs, speedPercent })
      if (answer === 'taken') mine.begunAtMs = mine.heardAtMs = nowMs()
      else if (run === mine) run = null
      if (run === mine || answer !== 'taken') turn(answer === 'taken' ? 'counting' : answer)
    })
  const say = (mine: Run, ends: boolean) =>
    enqueue(async () => {
      const toMs = claimable(mine)
      if (mine.begunAtMs === null || (toMs <= mine.confirmedMs && !ends)) return
      const answer = await send({ kind: 'piece', runId: mine.runId, toMs, ends })
      if (answer === 'taken') {
        mine.confirmedMs = Math.max(mine.confirmedMs, toMs)
        mine.heardAtMs = nowMs()
        onConfirmed({ fromMs: mine.fromMs, toMs: mine.confirmedMs })
        if (run === mine) turn('counting')
        return
      }
      const wasOurs = run === mine
      if (wasOurs && answer !== 'not-reached') run = null
      // What was silent for too long has ended by itself: it is begun anew. Else it is played elsewhere, and rests here.
      const wasSilent = answer === 'not-going-on' && nowMs() - mine.heardAtMs > silentAfterMs
      if (wasOurs) turn(wasSilent ? 'not-reached' : answer)
    })

  return {
    plays(positionMs, speedPercent) {
      if (run === null) {
        if (speedPercent > maxSpeedPercent) return turn('too-fast')
        if (notToBeTriedAgain.includes(state) || positionMs >= durationMs) return
        // What could not be begun is tried again, though not all the time.
        if (state !== 'idle' && state !== 'too-fast' && nowMs() - sentAtMs < pieceEveryMs) return
        const fromMs = Math.floor(positionMs)
        run = { runId: newRunId(), fromMs, reachedMs: fromMs, confirmedMs: fromMs, begunAtMs: null, heardAtMs: 0 }
        sentAtMs = nowMs()
        begin(run, Math.round(speedPercent))
        return
      }
      run.reachedMs = positionMs
      if (nowMs() - sentAtMs < pieceEveryMs) return
      sentAtMs = nowMs()
      say(run, false)
    },
    stops(positionMs) {
      const mine = run
      run = null
      turn(state === 'too-late' ? state : 'idle')
      if (mine === null) return
      mine.reachedMs = Math.max(mine.reachedMs, positionMs)
      say(mine, true)
    },
    lastWords() {
      const mine = run
      if (mine?.begunAtMs == null) return null
      run = null
      return { kind: 'piece', runId: mine.runId, toMs: claimable(mine), ends: true }
    },
  }
}
