import { useReducedMotion } from '@mantine/hooks'
import { pageUnits } from '@muster/live/drawing/model'
import { limits } from '@muster/live/limits'
import { useEffect, useRef } from 'react'
import { pointerShownMs } from '../store/show-pointing.ts'
import classes from './drawing.module.css'

type Props = {
  /** The way that it went, in the page's units. */
  points: readonly number[]
  width: number
  height: number
  /** Whether it is one's own, and follows the hand without delay. */
  isOwn?: boolean
}

/** The light of a laser pointer: goes the way that it went, and fades where it stays. */
export function Laser({ points, width, height, isOwn = false }: Props) {
  const light = useRef<HTMLSpanElement>(null)
  const at = useRef<string | null>(null)
  const isStill = useReducedMotion()
  useEffect(() => {
    if (!light.current) return
    const places = Array.from({ length: points.length / 2 }, (_, place) => {
      const [x = 0, y = 0] = points.slice(2 * place, 2 * place + 2)
      return `translate(${(x / pageUnits) * width}px, ${(y / pageUnits) * height}px)`
    })
    const last = places.at(-1) ?? 'none'
    const way = at.current === null ? places : [at.current, ...places]
    at.current = last
    light.current.style.transform = last
    const moving =
      isOwn || isStill || way.length < 2
        ? null
        : light.current.animate({ transform: way }, { duration: limits.pointEveryMs })
    const fading = light.current.animate(
      { opacity: [1, 1, 0], offset: [0, 0.6, 1] },
      { duration: pointerShownMs, fill: 'forwards' },
    )
    return () => {
      moving?.cancel()
      fading.cancel()
    }
  }, [points, width, height, isOwn, isStill])
  return <span ref={light} className={classes.laser} data-laser aria-hidden />
}
