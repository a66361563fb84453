import { type RefObject, useEffect, useRef } from 'react'
import { useDocumentContext } from 'react-pdf'
import { sharpness } from '../rules/fit-page.ts'
import { seenPart } from '../rules/zoom.ts'
import classes from './slide-stage.module.css'

type Props = {
  number: number
  /** Of the whole page as it is shown, in CSS pixels. */
  width: number
  height: number
  room: RefObject<HTMLElement | null>
}

const restMs = 120

/**
 * The part of an enlarged page that is seen, drawn as sharp as the screen: all of the page would be more than a device can
 * hold. Drawn anew when whoever moves the page about pauses; what lies under it until then is the page, only less sharp.
 */
export function PageDetail({ number, width, height, room }: Props) {
  const pdf = useDocumentContext()?.pdf
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [frame, sheet] = [room.current, place.current]
    if (!pdf || !frame || !sheet) return
    let isOver = false
    let stop = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = async () => {
      stop()
      const part = seenPart(sheet.getBoundingClientRect(), frame.getBoundingClientRect())
      if (part.width < 1 || part.height < 1) return
      const page = await pdf.getPage(number)
      const ratio = sharpness(part, window.devicePixelRatio)
      const scale = (width / page.getViewport({ scale: 1 }).width) * ratio
      const viewport = page.getViewport({ scale, offsetX: -part.left * ratio, offsetY: -part.top * ratio })
      const canvas = document.createElement('canvas')
      canvas.width = Math.floor(part.width * ratio)
      canvas.height = Math.floor(part.height * ratio)
      Object.assign(canvas.style, {
        left: `${part.left}px`,
        top: `${part.top}px`,
        width: `${part.width}px`,
        height: `${part.height}px`,
      })
      if (isOver) return
      const drawing = page.render({ canvas, viewport })
      stop = () => drawing.cancel()
      // Cancelled by what comes after it.
      const isDrawn = await drawing.promise.then(
        () => true,
        () => false,
      )
      if (isDrawn && !isOver) sheet.replaceChildren(canvas)
    }
    const drawSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void draw(), restMs)
    }
    void draw()
    frame.addEventListener('scroll', drawSoon)
    return () => {
      isOver = true
      clearTimeout(timer)
      frame.removeEventListener('scroll', drawSoon)
      stop()
    }
  }, [pdf, number, width, room])
  return <div ref={place} className={classes.detail} style={{ width, height }} aria-hidden />
}
