type Size = { width: number; height: number }
type Place = { left: number; top: number }

/** How much larger than its room a page can be shown. */
export const zooms = [1, 1.25, 1.5, 2, 3, 4] as const

/** The next larger or smaller zoom; at either end the same again. */
export const zoomBy = (zoom: number, by: -1 | 1): number =>
  (by > 0 ? zooms.find((larger) => larger > zoom) : zooms.findLast((smaller) => smaller < zoom)) ?? zoom

/** The zoom that a key asks for; null for a key that asks for none. */
export function zoomForKey(key: string, zoom: number): number | null {
  if (key === '+' || key === '=') return zoomBy(zoom, 1)
  if (key === '-') return zoomBy(zoom, -1)
  return key === '0' ? 1 : null
}

/** The part of a page that is seen, from the page's own corner; both as they lie in the window. */
export function seenPart(page: Size & Place, room: Size & Place): Size & Place {
  const left = Math.max(0, room.left - page.left)
  const top = Math.max(0, room.top - page.top)
  const right = Math.min(page.width, room.left + room.width - page.left)
  const bottom = Math.min(page.height, room.top + room.height - page.top)
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}

/** How far to scroll along one side, so that what was in the middle of a page of length `before` stays there. */
export const scrollFor = (
  scrolled: number,
  { room, before, after }: { room: number; before: number; after: number },
) => {
  const middle = before > room ? (scrolled + room / 2) / before : 0.5
  return Math.max(0, middle * after - room / 2)
}
