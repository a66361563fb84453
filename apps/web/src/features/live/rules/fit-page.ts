type Size = { width: number; height: number }

/** The largest size of a page, in whole CSS pixels, that fits into a room; all of it is always seen. */
export function fitPage(page: Size, room: Size): Size {
  if (page.width <= 0 || page.height <= 0 || room.width <= 0 || room.height <= 0) return { width: 0, height: 0 }
  const scale = Math.min(room.width / page.width, room.height / page.height)
  return { width: Math.floor(page.width * scale), height: Math.floor(page.height * scale) }
}

/** CSS pixels: around a page, and where there is little room for it. */
const rim = { usual: 24, narrow: 8, below: 280 }

/** What of a room a page may fill: a rim stays free, narrower where the room is small. */
export function withoutRim({ width, height }: Size): Size {
  const taken = Math.min(width, height) < rim.below ? rim.narrow : rim.usual
  return { width: width - taken, height: height - taken }
}

/** A canvas of more device pixels than this makes phones run out of memory. */
const mostPixels = 12_000_000

/** How many device pixels to draw for a CSS pixel: as sharp as the screen, within what a device can hold. */
export const sharpness = ({ width, height }: Size, devicePixelRatio: number): number =>
  Math.max(1, Math.min(devicePixelRatio, Math.sqrt(mostPixels / Math.max(1, width * height))))
