import { mark } from '@muster/certificates/art/mark'
import { drawSheets, type Sheet } from '@muster/certificates/sheets/draw-sheets'
import { type SheetStyle, setText } from '@muster/certificates/sheets/set-text'
import type { DemoPage } from './facts/slides.ts'

/** Points. */
export const slideSize = { width: 960, height: 540 }
const page = { widthPt: slideSize.width, heightPt: slideSize.height }
const side = 84
const width = page.widthPt - 2 * side
const paper = '#faf7f1'
const ink = '#111a2e'
const softInk = '#4b5365'
const seal = '#c8340e'
const track = '#e2dccf'

type Style = Pick<SheetStyle, 'family' | 'weight' | 'sizePt'> & { colour: `#${string}`; leading: number }

const big: Style = { family: 'serif', weight: 700, sizePt: 54, colour: ink, leading: 1.15 }
const heading: Style = { family: 'serif', weight: 700, sizePt: 38, colour: ink, leading: 1.2 }
const text: Style = { family: 'sans', weight: 400, sizePt: 25, colour: ink, leading: 1.35 }
const small: Style = { family: 'sans', weight: 400, sizePt: 13, colour: softInk, leading: 1.3 }

type Drawn = { lines: Sheet['lines'][number][]; shapes: Sheet['shapes'][number][] }

/** Real slides: a PDF with a page for each, set as everything else that Muster puts on paper. */
export function drawSlides(
  pages: readonly DemoPage[],
  { speaker, at }: { speaker: string; at: Date },
): Promise<Buffer> {
  const title = pages[0]?.title ?? ''
  const sheets = pages.map((each, index) => {
    const drawn: Drawn = { lines: [], shapes: [box(0, 0, page.widthPt, page.heightPt, paper)] }
    if (index === 0) drawTitle(drawn, each, speaker)
    else drawPoints(drawn, each)
    drawFoot(drawn, { title: index === 0 ? '' : title, number: index + 1, of: pages.length })
    return drawn
  })
  return drawSheets({ title, lang: 'en', at, page, sheets })
}

function drawTitle(drawn: Drawn, { title, points }: DemoPage, speaker: string): void {
  drawn.shapes.push(mark({ x: side, y: 64, width: 66, height: 54 }, { widthPt: 4, colour: seal }))
  let top = write(drawn, title, big, { x: side, top: 160 }) + 14
  for (const point of points) top = write(drawn, point, { ...text, colour: softInk }, { x: side, top })
  write(drawn, speaker, { ...text, sizePt: 19 }, { x: side, top: 414 })
}

function drawPoints(drawn: Drawn, { title, points }: DemoPage): void {
  let top = write(drawn, title, heading, { x: side, top: 72 }) + 34
  for (const point of points) {
    drawn.shapes.push(box(side, top + 16, 20, 3, seal))
    top = write(drawn, point, text, { x: side + 40, top }) + 18
  }
}

/** The presence line: here of how far the slides have come. */
function drawFoot(drawn: Drawn, { title, number, of }: { title: string; number: number; of: number }): void {
  drawn.shapes.push(box(side, 486, width, 3, track), box(side, 486, (width * number) / of, 3, ink))
  write(drawn, title, small, { x: side, top: 497 })
  write(drawn, `${number} / ${of}`, small, { x: page.widthPt - side - 40, top: 497 })
}

/** Writes below `top`; answers where it ends. */
function write(drawn: Drawn, words: string, style: Style, { x, top }: { x: number; top: number }): number {
  const { sizePt, colour, leading } = style
  const { lines } = setText(words, { ...style, lang: 'en' }, { widthPt: page.widthPt - side - x, maxLines: 3 })
  const step = sizePt * leading
  for (const [index, line] of lines.entries())
    drawn.lines.push({ line, x, baseline: top + step * index + sizePt, sizePt, colour })
  return top + step * lines.length
}

const box = (x: number, y: number, width: number, height: number, fill: `#${string}`): Sheet['shapes'][number] => ({
  path: `M${x} ${y} L${x + width} ${y} L${x + width} ${y + height} L${x} ${y + height} Z`,
  fill,
})
