import type { DrawingState, Stroke } from './model.ts'

type DrawnPage = { deckId: string; page: number }

const nothing: readonly Stroke[] = []

/** What is drawn on a page. */
export const strokesOn = (drawing: DrawingState, where: DrawnPage): readonly Stroke[] =>
  drawing.find((drawn) => isPage(drawn, where))?.strokes ?? nothing

export const isPage = (one: DrawnPage, other: DrawnPage): boolean =>
  one.deckId === other.deckId && one.page === other.page
