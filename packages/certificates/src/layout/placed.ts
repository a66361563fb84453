import type { Part, PartKey } from '../content.ts'
import type { Colour } from '../template.ts'
import type { SetLine } from '../text/set-line.ts'

/** A line at its place. `x` is its left end and `baseline` counts down from the top of the page, in points. */
export type PlacedLine = { line: SetLine; x: number; baseline: number; sizePt: number; colour: Colour }

/** A part of the content with its lines at their places. */
export type PlacedText = { part: Part; lines: readonly PlacedLine[] }

/** Why a certificate can't be drawn as asked. */
export type Refusal =
  | { reason: 'uncovered-characters'; part: PartKey; characters: string[] }
  | { reason: 'text-too-long'; part: PartKey }
  | { reason: 'block-too-full'; parts: PartKey[] }
  | { reason: 'part-without-slot'; part: PartKey }

export type Placed = { ok: true; texts: PlacedText[] } | { ok: false; refusal: Refusal }
