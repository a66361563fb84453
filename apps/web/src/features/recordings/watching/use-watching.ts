import type { Claim } from '@muster/attendance/watching'
import { addressOf } from '@muster/contracts/endpoint'
import { type ProjectId, type RecordingId, RunId } from '@muster/contracts/ids'
import { beginRun, reportPiece } from '@muster/contracts/recordings'
import { type RefObject, useEffect, useState } from 'react'
import { v4 as uuidv4 } from 'uuid'
import { CallError, call } from '../../../lib/call.ts'
import { type Answer, makeReporter, type Watching } from './reporter.ts'

type Part = { fromMs: number; toMs: number }
type What = {
  video: RefObject<HTMLVideoElement | null>
  params: { projectId: ProjectId; recordingId: RecordingId }
  durationMs: number
  maxSpeedPercent: number
}

/** Tells the server what a video plays, as long as it is shown. `parts`: what was confirmed since then. */
export function useWatching({ video, params, durationMs, maxSpeedPercent }: What) {
  const [state, setState] = useState<Watching>('idle')
  const [parts, setParts] = useState<ReadonlyMap<number, Part>>(new Map())
  const { projectId, recordingId } = params
  useEffect(() => {
    const element = video.current
    if (!element) return
    const which = { projectId, recordingId }
    const reporter = makeReporter({
      maxSpeedPercent,
      durationMs,
      newRunId: () => uuidv4(),
      nowMs: () => performance.now(),
      send: (claim) => send(which, claim),
      onChange(next) {
        setState(next)
        if (next === 'not-going-on') element.pause()
      },
      onConfirmed: (part) => setParts((before) => new Map(before).set(part.fromMs, part)),
    })
    return listen(element, reporter, (claim) => sendAtLast(which, claim))
  }, [video, projectId, recordingId, durationMs, maxSpeedPercent])
  return { state, parts: [...parts.values()] }
}

/** Has a reporter told what a video element does. Answers what ends that. */
function listen(
  element: HTMLVideoElement,
  reporter: ReturnType<typeof makeReporter>,
  sayAtLast: (claim: Claim) => void,
): () => void {
  const off = new AbortController()
  const on = (names: readonly string[], then: () => void) => {
    for (const name of names) element.addEventListener(name, then, { signal: off.signal })
  }
  /** Where it had come before it jumped: by then the element is elsewhere. */
  let lastMs = 0
  const plays = () => {
    if (element.paused || element.seeking || element.ended) return
    lastMs = element.currentTime * 1000
    reporter.plays(lastMs, element.playbackRate * 100)
  }
  on(['timeupdate', 'playing', 'seeked'], plays)
  on(['pause', 'ended'], () => reporter.stops(element.seeking ? lastMs : element.currentTime * 1000))
  on(['seeking', 'ratechange'], () => reporter.stops(lastMs))
  const leave = () => {
    const claim = reporter.lastWords()
    if (claim) sayAtLast(claim)
  }
  window.addEventListener('pagehide', leave, { signal: off.signal })
  return () => {
    off.abort()
    leave()
  }
}

type Which = What['params']
type Piece = Extract<Claim, { kind: 'piece' }>

const pieceOf = (which: Which, { runId, toMs, ends }: Piece) => ({
  params: { ...which, runId: RunId.parse(runId) },
  body: { toMs, ends },
})

async function send(which: Which, claim: Claim): Promise<Answer> {
  try {
    if (claim.kind === 'piece') await call(reportPiece, pieceOf(which, claim))
    else {
      const { runId, fromMs, speedPercent } = claim
      await call(beginRun, { params: which, body: { runId: RunId.parse(runId), fromMs, speedPercent } })
    }
    return 'taken'
  } catch (error) {
    return error instanceof CallError ? toAnswer(error) : 'not-reached'
  }
}

const refusals: Readonly<Record<string, Answer>> = {
  'make-up-closed': 'too-late',
  'too-fast': 'too-fast',
  'not-going-on': 'not-going-on',
  'beyond-the-end': 'beyond-the-end',
}
/** A recording that was removed meanwhile can no longer be watched. */
const toAnswer = ({ failure: { code, reason = '' } }: CallError): Answer =>
  refusals[reason] ?? (code === 'NOT_FOUND' ? 'too-late' : 'not-reached')

/** What a page says as it goes outlives it. */
function sendAtLast(which: Which, claim: Claim): void {
  if (claim.kind !== 'piece') return
  const { params, body } = pieceOf(which, claim)
  navigator.sendBeacon(
    addressOf(reportPiece, { params }),
    new Blob([JSON.stringify(body)], { type: 'application/json' }),
  )
}
