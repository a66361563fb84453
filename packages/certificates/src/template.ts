import type { PartKey } from './content.ts'
import type { Typeface } from './text/itemise.ts'

/** All measures are points (1/72 inch) from the upper left corner of the page. */
export type Area = { x: number; y: number; width: number; height: number }

/** `#rrggbb` */
export type Colour = `#${string}`

export type TextStyle = Typeface & {
  colour: Colour
  /** Ems between letters. */
  tracking?: number
  capitals?: boolean
  /** No ligatures or kerning: for serials. */
  plain?: boolean
}

/** Where and how one part is set, and by which rule it gives way when it is long. */
export type Slot = {
  part: PartKey
  style: TextStyle
  /** The size wanted. */
  maxPt: number
  /** Text stays on one line as long as it need not go below this size; after that it wraps. */
  oneLinePt: number
  /** Wrapped text shrinks down to this size; what does not fit then is refused. */
  minPt: number
  maxLines: number
  /** Line height in sizes. */
  leading: number
  /** Above this slot, where it is not the first of its block. */
  spaceBeforePt: number
}

export type StackBlock = {
  kind: 'stack'
  area: Area
  align: 'left' | 'centre' | 'right'
  /** Where the stack stands if it is less high than its area. */
  stand: 'top' | 'middle' | 'bottom'
  slots: readonly Slot[]
}

/** Labels in a column on the left, texts beside them. */
export type TableBlock = {
  kind: 'table'
  area: Area
  labelStyle: TextStyle
  labelPt: number
  /** Between the widest label and the texts. */
  gapPt: number
  slots: readonly Slot[]
}

/** A shape of the art: closed or open paths in SVG's letters M, L, C, Z with absolute coordinates. */
export type Shape = {
  path: string
  fill?: Colour
  stroke?: { colour: Colour; widthPt: number }
}

export type Template = {
  id: string
  page: { widthPt: number; heightPt: number }
  /** Drawn once for all certificates, beneath the text. */
  art: readonly Shape[]
  blocks: readonly (StackBlock | TableBlock)[]
  /** The QR code's square. */
  code: { x: number; y: number; sidePt: number; colour: Colour }
}
