import { type Correction, keepInStep } from '@muster/live/video/keep-in-step'
import type { ShownVideo } from '@muster/live/video/model'
import { isAtEnd, positionAt } from '@muster/live/video/position'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useLiveStore } from '../room/live-context.tsx'

/**
 * `silent`: the browser plays nothing aloud before somebody clicked somewhere, so it plays without sound; `blocked`: nor that.
 */
export type Hearing = 'aloud' | 'silent' | 'blocked'

const lookEveryMs = 250
/** A player is at its end before the clock is: what lasts a little longer by the clock is no reason to begin anew. */
const endsWithinMs = 750

const isForbidden = (error: unknown) => error instanceof DOMException && error.name === 'NotAllowedError'

/** Keeps a player where everybody is, however it came there, and says whether the browser lets it be heard. */
export function useInStep(video: ShownVideo): {
  player: RefObject<HTMLVideoElement | null>
  hearing: Hearing
  /** After a click: aloud, and at the right place at once. */
  hear: () => void
} {
  const store = useLiveStore()
  const player = useRef<HTMLVideoElement>(null)
  const [hearing, setHearing] = useState<Hearing>('aloud')
  const isBlocked = hearing === 'blocked'

  const start = useCallback(async () => {
    const { current } = player
    if (!current) return
    try {
      await current.play()
    } catch (error) {
      if (!isForbidden(error)) return
      if (current.muted) return setHearing('blocked')
      current.muted = true
      setHearing('silent')
      await current.play().catch((error: unknown) => isForbidden(error) && setHearing('blocked'))
    }
  }, [])

  useEffect(() => {
    let jumpedAtMs = Number.NEGATIVE_INFINITY
    let isHurrying = false
    function correct(current: HTMLVideoElement, correction: Correction) {
      isHurrying = correction.kind === 'speed'
      current.playbackRate = correction.kind === 'speed' ? correction.rate : 1
      if (correction.kind !== 'jump') return
      jumpedAtMs = performance.now()
      current.currentTime = correction.toMs / 1000
    }
    function look() {
      const { current } = player
      if (!current || current.readyState < HTMLMediaElement.HAVE_METADATA || current.seeking) return
      const now = store.serverNow()
      const dueMs = positionAt(video, now)
      const isDue = video.isPlaying && !isAtEnd(video, now)
      if (current.ended && isDue && dueMs > current.currentTime * 1000 - endsWithinMs) return
      if (!isDue && !current.paused) current.pause()
      if (isDue && isBlocked) return
      if (isDue && current.paused) void start()
      const isMs = current.currentTime * 1000
      const sinceJumpMs = performance.now() - jumpedAtMs
      const atEnd = current.ended && !isDue && dueMs > isMs
      if (!atEnd) correct(current, keepInStep({ dueMs, isMs, isPlaying: isDue, isHurrying, sinceJumpMs }))
    }
    look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [video, store, start, isBlocked])

  const hear = useCallback(() => {
    const { current } = player
    if (!current) return
    current.muted = false
    setHearing('aloud')
    current.currentTime = positionAt(video, store.serverNow()) / 1000
    void start()
  }, [video, store, start])
  return { player, hearing, hear }
}
