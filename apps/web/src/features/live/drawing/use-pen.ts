import type { DeckId } from '@muster/contracts/ids'
import { simplify } from '@muster/live/drawing/simplify'
import { limits } from '@muster/live/limits'
import { useEffect, useRef, useState } from 'react'
import { useLiveStore } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import type { PagePoint } from '../rules/page-points.ts'
import type { Tool } from './tool.ts'

/** What is under way: where it is, and for a pen that is down the line so far. */
type Own = { at: PagePoint; line: { deckId: DeckId; page: number; points: number[] } | null }

/**
 * A tool in the hand of whoever presents: what it does is seen here at once, told to the others a few times a second, and a line
 * that is finished stays.
 */
export function usePen({ deckId, page, tool }: { deckId: DeckId; page: number; tool: Tool }) {
  const store = useLiveStore()
  const { give } = useGive('drawing.add')
  const [own, setOwn] = useState<Own | null>(null)
  const latest = useRef<Own | null>(null)
  const unsent = useRef<number[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const number = useRef(0)
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])

  function show(next: Own | null) {
    latest.current = next
    setOwn(next)
  }
  function send() {
    timer.current = null
    const points = unsent.current.slice(-2 * limits.pointsOfMoment)
    unsent.current = []
    if (points.length === 0) return
    store.point({ page: latest.current?.line?.page ?? page, tool, line: number.current, points })
    timer.current = setTimeout(send, limits.pointEveryMs)
  }
  function tell(points: readonly PagePoint[]) {
    unsent.current.push(...points.flat())
    if (timer.current === null) send()
  }

  return {
    own,
    isDown: () => latest.current?.line != null,
    /** Puts the pen down; with the light that is only where it is. */
    begin(at: PagePoint) {
      number.current += 1
      unsent.current = []
      show({ at, line: tool === 'laser' ? null : { deckId, page, points: [...at] } })
      tell([at])
    },
    /** The hand went this way. A pen that is not down is seen by its owner alone. */
    move(way: readonly PagePoint[]) {
      const at = way.at(-1)
      if (!at) return
      const line = latest.current?.line ?? null
      show({ at, line: line && { ...line, points: [...line.points, ...way.flat()] } })
      if (line || tool === 'laser') tell(way)
    },
    /** Lifts the pen: the line stays. */
    finish() {
      const done = latest.current
      if (!done?.line || tool === 'laser') return
      const { points, ...where } = done.line
      unsent.current = []
      show({ at: done.at, line: null })
      void give({ type: 'drawing.add', ...where, colour: tool, points: simplify(points) })
    },
    /** Lifts it, and nothing of the line stays. */
    drop() {
      unsent.current = []
      show(null)
    },
  }
}
