import { type PointerEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { scrollFor } from '../rules/zoom.ts'
import { PageDetail } from './page-detail.tsx'
import classes from './slide-stage.module.css'

type Props = {
  number: number
  /** CSS pixels, as it fits into its room. */
  fitted: { width: number; height: number }
  zoom: number
  isShown: boolean
  /** What lies over the page, as large as it is shown. */
  renderOver: (size: { width: number; height: number }) => ReactNode
  children: ReactNode
}

/** A page in its room: as large as fits, or larger, and then moved about by scrolling, dragging and the arrow keys. */
export function PageSheet({ number, fitted, zoom, isShown, renderOver, children }: Props) {
  const { t } = useTranslation('live')
  const room = useRef<HTMLDivElement>(null)
  const last = useRef(zoom)
  const width = fitted.width * zoom
  const height = fitted.height * zoom
  useLayoutEffect(() => {
    const before = last.current
    last.current = zoom
    if (!room.current || before === zoom) return
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = room.current
    const along = (side: number) => ({ before: side * before, after: side * zoom })
    room.current.scrollTo({
      left: scrollFor(scrollLeft, { room: clientWidth, ...along(fitted.width) }),
      top: scrollFor(scrollTop, { room: clientHeight, ...along(fitted.height) }),
    })
  }, [zoom, fitted.width, fitted.height])
  const isLarge = isShown && zoom > 1
  return (
    <div
      ref={room}
      className={classes.page}
      data-hidden={!isShown}
      aria-hidden={!isShown}
      data-moves={isLarge}
      // Scrolled from its left in every language: a page has no direction of reading.
      dir="ltr"
      {...(isLarge ? { role: 'region', 'aria-label': t('zoom.region'), tabIndex: 0, onPointerMove: drag } : {})}
    >
      <div className={classes.sheet} style={{ width, height }}>
        <div className={classes.scaled} style={{ transform: `scale(${zoom})` }}>
          {children}
        </div>
        {isLarge ? <PageDetail key={number} number={number} width={width} height={height} room={room} /> : null}
        {isShown ? renderOver({ width, height }) : null}
      </div>
    </div>
  )
}

/** With a mouse; fingers scroll by themselves. */
function drag({ pointerType, buttons, movementX, movementY, currentTarget }: PointerEvent<HTMLElement>): void {
  if (pointerType === 'mouse' && buttons === 1) currentTarget.scrollBy(-movementX, -movementY)
}
