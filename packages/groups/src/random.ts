/** Whole numbers from 0 up to `below`, which the seed alone decides. */
export type Random = (below: number) => number

/** Mulberry32, by Tommy Ettinger (public domain): plenty for dealing people into groups, and the same everywhere. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Fisher and Yates. */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random(last + 1)
    const [here, there] = [shuffled[last], shuffled[other]]
    if (here !== undefined && there !== undefined) [shuffled[last], shuffled[other]] = [there, here]
  }
  return shuffled
}
