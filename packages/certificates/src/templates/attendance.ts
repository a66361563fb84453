import { trackGapPt } from '../art/corner-tracks.ts'
import { presence, tracks } from '../art/frame.ts'
import { mark } from '../art/mark.ts'
import { seal } from '../art/seal.ts'
import type { Slot, Template, TextStyle } from '../template.ts'

const ink = '#111a2e'
const soft = '#4b5365'
const vermilion = '#c8340e'
const paper = '#ffffff'
const track = '#c9c3b6'

/** A4, landscape. */
const page = { widthPt: 841.89, heightPt: 595.28 }
const middle = page.widthPt / 2
const border = { outer: { x: 24, y: 24, width: page.widthPt - 48, height: page.heightPt - 48 }, gapPt: trackGapPt }

const text: TextStyle = { family: 'serif', weight: 400, colour: ink }
const strong: TextStyle = { ...text, weight: 700 }
const quiet: TextStyle = { ...text, colour: soft }

/** A slot for a text that stays on one line, but may shrink a little. */
const line = (part: Slot['part'], style: TextStyle, sizePt: number, spaceBeforePt: number): Slot => ({
  part,
  style,
  maxPt: sizePt,
  oneLinePt: sizePt * 0.9,
  minPt: Math.max(6.5, sizePt * 0.7),
  maxLines: 2,
  leading: 1.25,
  spaceBeforePt,
})

const fact = (part: Slot['part']): Slot => ({
  ...line(part, text, 8.5, 2.5),
  oneLinePt: 8.5,
  maxLines: 3,
  leading: 1.2,
})

const foot = { y: 446, height: 88 }
const signature = { x: middle - 92, width: 184, y: 496 }

/** The built-in certificate of attendance. Centred, so that it is as much at home in scripts that run leftwards. */
export const attendance: Template = {
  id: 'attendance-1',
  page,
  art: [
    tracks(border, { colour: track, widthPt: 0.35 }),
    presence(border, { colour: ink, widthPt: 1.1 }),
    mark({ x: middle - 15, y: 64, width: 30, height: 25 }, { widthPt: 2.2, colour: ink }),
    {
      path: `M ${signature.x} ${signature.y} L ${signature.x + signature.width} ${signature.y}`,
      stroke: { colour: soft, widthPt: 0.5 },
    },
    ...seal({ x: signature.x + signature.width - 44, y: signature.y - 50, sidePt: 44 }, { seal: vermilion, paper }),
  ],
  blocks: [
    {
      kind: 'stack',
      area: { x: 110, y: 98, width: page.widthPt - 220, height: 28 },
      align: 'centre',
      stand: 'top',
      slots: [{ ...line('issuer', { ...quiet, capitals: true, tracking: 0.14 }, 10.5, 0), oneLinePt: 8, minPt: 7 }],
    },
    {
      kind: 'stack',
      area: { x: 90, y: 130, width: page.widthPt - 180, height: 304 },
      align: 'centre',
      stand: 'middle',
      slots: [
        { ...line('title', text, 36, 0), leading: 1.2 },
        line('lead', quiet, 12.5, 14),
        { ...line('name', strong, 34, 4), oneLinePt: 24, minPt: 12, maxLines: 3, leading: 1.15 },
        { ...line('otherName', text, 19, 3), oneLinePt: 14, minPt: 10, leading: 1.25 },
        line('statement', quiet, 12.5, 12),
        { ...line('projectTitle', text, 20, 5), oneLinePt: 20, minPt: 11, maxLines: 4, leading: 1.25 },
        line('occasion', quiet, 12.5, 8),
        line('closing', text, 13, 14),
      ],
    },
    {
      kind: 'table',
      area: { x: 66, y: foot.y, width: 240, height: foot.height },
      labelStyle: quiet,
      labelPt: 8.5,
      gapPt: 10,
      slots: [
        fact('projectCode'),
        fact('implementers'),
        fact('rule'),
        fact('outcome'),
        fact('credits'),
        fact('issuedOn'),
      ],
    },
    {
      kind: 'stack',
      area: {
        x: signature.x,
        y: signature.y + 3,
        width: signature.width,
        height: foot.y + foot.height - signature.y - 3,
      },
      align: 'centre',
      stand: 'bottom',
      slots: [line('signatoryName', strong, 11.5, 0), line('signatoryRole', quiet, 9.5, 1)],
    },
    {
      kind: 'stack',
      area: { x: 520, y: foot.y, width: 166, height: foot.height },
      align: 'right',
      stand: 'bottom',
      slots: [line('verify', quiet, 8.5, 0), line('serial', { ...strong, plain: true, tracking: 0.02 }, 8.5, 1)],
    },
  ],
  code: { x: page.widthPt - 66 - 80, y: foot.y + foot.height - 80 - 2, sidePt: 80, colour: ink },
}
