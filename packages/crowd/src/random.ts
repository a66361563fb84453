/** Numbers from 0 up to 1 that are the same for the same seed, so that what a crowd does can be repeated. */
export type Random = () => number

/** mulberry32: small, fast, and good enough for a crowd. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A time from `fewest` to `most` milliseconds. */
export const between = (random: Random, fewest: number, most: number): number => fewest + random() * (most - fewest)

/** One of them; null of none. */
export const pick = <Item>(random: Random, items: readonly Item[]): Item | null =>
  items[Math.floor(random() * items.length)] ?? null
