import { useInterval, useWindowEvent } from '@mantine/hooks'
import type { Marker } from '@muster/live/replay/markers'
import type { Timeline } from '@muster/live/replay/timeline'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isTaken } from '../rules/page-keys.ts'
import { findMarker, fromSeconds, type Speed, stepMs, toSeconds, within } from '../rules/replay-place.ts'
import type { ReplayStore } from './replay-store.ts'

export type Player = {
  atMs: number
  isPlaying: boolean
  speed: Speed
  toggle(): void
  setSpeed(speed: Speed): void
  /** Looks at another moment; plays on from there where it plays. */
  seek(atMs: number): void
  /** To a marker that way; nothing where there is none. */
  jump(towards: 'next' | 'previous'): void
}

/** The moment in the address, seconds since the opening, and how another one comes there. */
export type Place = { at: number | undefined; onPlace: (at: number) => void }

const tickMs = 200
/** The address is brought up to date once one rests, and while it plays, so seldom that no browser minds. */
const restMs = 300
const placeEveryMs = 5000

type What = Place & { timeline: Timeline; markers: readonly Marker[]; store: ReplayStore }

/** Goes through a session that is over: by itself while it plays, by hand, and by keys. */
export function usePlayer({ timeline, markers, store, at, onPlace }: What): Player {
  const [atMs, setAtMs] = useState(() => fromSeconds(timeline, at))
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(1)
  const tickedMs = useRef(0)
  const isRunning = isPlaying && speed === 1
  useEffect(() => store.look({ atMs, isRunning }), [store, atMs, isRunning])

  const seek = useCallback((toMs: number) => setAtMs(within(timeline, toMs)), [timeline])
  useTicks(isPlaying, () => {
    const now = performance.now()
    const toMs = within(timeline, atMs + (now - tickedMs.current) * speed)
    tickedMs.current = now
    setAtMs(toMs)
    if (toMs >= timeline.toMs) setPlaying(false)
  })
  usePlace({ seconds: toSeconds(timeline, atMs), isPlaying, at, onPlace })

  const toggle = () => {
    tickedMs.current = performance.now()
    // At its end it begins anew.
    if (!isPlaying && atMs >= timeline.toMs) setAtMs(timeline.fromMs)
    setPlaying(!isPlaying)
  }
  const jump = (towards: 'next' | 'previous') => {
    const marker = findMarker(markers, { atMs, towards, isRunning: isPlaying })
    if (marker) seek(marker.atMs)
  }
  useWindowEvent('keydown', (event) => {
    if (isTaken(event)) return
    const act = { ' ': toggle, ArrowLeft: () => seek(atMs - stepMs), ArrowRight: () => seek(atMs + stepMs) }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return
    // On the line itself these keys would go by a tenth of it.
    const isOnLine = event.target instanceof HTMLInputElement && event.target.type === 'range'
    if (!isOnLine && isTaken(event)) return
    event.preventDefault()
    jump(event.key === 'PageDown' ? 'next' : 'previous')
  })
  return { atMs, isPlaying, speed, toggle, setSpeed, seek, jump }
}

function useTicks(isOn: boolean, tick: () => void) {
  const { start, stop } = useInterval(tick, tickMs)
  useEffect(() => {
    if (isOn) start()
    return stop
  }, [isOn, start, stop])
}

/** Keeps the address where one looks, so that it leads others there. */
function usePlace({ seconds, isPlaying, at, onPlace }: Place & { seconds: number; isPlaying: boolean }) {
  const told = useRef({ seconds: at ?? 0, atMs: 0 })
  useEffect(() => {
    if (seconds === told.current.seconds) return
    const waitMs = isPlaying ? told.current.atMs + placeEveryMs - performance.now() : restMs
    const timer = setTimeout(() => {
      told.current = { seconds, atMs: performance.now() }
      onPlace(seconds)
    }, waitMs)
    return () => clearTimeout(timer)
  }, [seconds, isPlaying, onPlace])
}
