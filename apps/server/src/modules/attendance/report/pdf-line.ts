import { fill, ink, type OpenSheet } from './pdf-page.ts'
import type { ReportSession } from './report-data.ts'

const track = '#e4ded2'
const credited = '#1f7a4f'
const colours = { present: credited, bridged: '#8fbfa6', uncertain: '#b9b2a3', outage: '#ffffff' } as const

type Where = { x: number; y: number; width: number }

/** The presence line, as on every screen: told apart on a black-and-white printer by its height, and an outage by its frame. */
export function drawPresenceLine(sheet: OpenSheet, session: ReportSession, { x, y, width }: Where): void {
  const { held, segments, requiredShare } = session
  if (held === null || held.endMs <= held.startMs) return
  const at = (ms: number) => x + ((ms - held.startMs) / (held.endMs - held.startMs)) * width
  fill(sheet, { x, y: y + 1.5, width, height: 3 }, track)
  for (const { startMs, endMs, kind } of segments) {
    const left = at(Math.max(startMs, held.startMs))
    const box = { x: left, width: Math.max(0.4, at(Math.min(endMs, held.endMs)) - left) }
    if (kind === 'present') fill(sheet, { ...box, y: y + 0.5, height: 5 }, colours.present)
    else fill(sheet, { ...box, y: y + 1.5, height: 3 }, colours[kind])
    if (kind === 'outage') outline(sheet, { ...box, y: y + 1.5, height: 3 })
  }
  if (requiredShare !== null)
    fill(sheet, { x: x + requiredShare * width - 0.3, y: y - 0.5, width: 0.6, height: 7 }, ink)
}

function outline(sheet: OpenSheet, { x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const path = `M${x} ${y} L${x + width} ${y} L${x + width} ${y + height} L${x} ${y + height} Z`
  sheet.shapes.push({ path, stroke: { colour: ink, widthPt: 0.3 } })
}
