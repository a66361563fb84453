import type { DeckId } from '@muster/contracts/ids'
import { pageUnits } from '@muster/live/drawing/model'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { lineColours } from '../rules/line-look.ts'
import { movedBy, type PagePoint, pointOf, stepFor } from '../rules/page-points.ts'
import classes from './drawing.module.css'
import { Laser } from './laser.tsx'
import { Line } from './line.tsx'
import type { Tool } from './tool.ts'
import { usePen } from './use-pen.ts'

type Props = { deckId: DeckId; page: number; width: number; height: number; tool: Tool; onAway: () => void }

const middle: PagePoint = [pageUnits / 2, pageUnits / 2]

/** Where whoever presents points and draws: with a mouse, a pen, a finger or the arrow keys. */
export function DrawingSurface({ deckId, page, width, height, tool, onAway }: Props) {
  const { t } = useTranslation('live')
  const pen = usePen({ deckId, page, tool })
  const size = { width, height }
  const at = pen.own?.at ?? middle

  const wayOf = ({ nativeEvent, currentTarget }: PointerEvent<HTMLElement>): PagePoint[] => {
    const place = currentTarget.getBoundingClientRect()
    const all = nativeEvent.getCoalescedEvents()
    return (all.length > 0 ? all : [nativeEvent]).map((event) => pointOf(event, place))
  }
  function onKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = stepFor(event)
    const isTurn = event.key === ' ' || event.key === 'Enter'
    if (step) pen.move([movedBy(at, step)])
    else if (isTurn && pen.isDown()) pen.finish()
    else if (isTurn) pen.begin(at)
    else if (event.key === 'Escape' && pen.isDown()) pen.drop()
    else if (event.key === 'Escape') onAway()
    else return
    event.preventDefault()
    // The page is not turned meanwhile.
    event.stopPropagation()
  }
  const hand = {
    tabIndex: 0,
    onKeyDown: onKey,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pen.begin(pointOf(event, event.currentTarget.getBoundingClientRect()))
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => pen.move(wayOf(event)),
    onPointerUp: () => pen.finish(),
    onPointerCancel: () => pen.drop(),
  }
  return (
    <div
      className={classes.surface}
      style={size}
      role="application"
      aria-label={t(tool === 'laser' ? 'drawing.pointHere' : 'drawing.drawHere')}
      {...hand}
    >
      {tool === 'laser' ? (
        pen.own ? (
          <Laser points={pen.own.at} isOwn {...size} />
        ) : null
      ) : (
        <svg {...size} className={classes.lines} aria-hidden>
          {pen.own?.line?.page === page ? <Line colour={tool} points={pen.own.line.points} {...size} /> : null}
          <circle
            className={classes.nib}
            cx={(at[0] / pageUnits) * width}
            cy={(at[1] / pageUnits) * height}
            r={6}
            stroke={lineColours[tool]}
          />
        </svg>
      )}
    </div>
  )
}
