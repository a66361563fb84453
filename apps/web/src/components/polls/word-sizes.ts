/** How large words of a cloud are drawn, from 1 (said least) to 5 (said most). */
export type WordSize = 1 | 2 | 3 | 4 | 5

const sizes = [1, 2, 3, 4, 5] as const

/**
 * The size of a word that was said `count` times where the most frequent one was said `most` times. By the square root, as
 * an area is seen: so that what nearly everybody says does not make all others alike.
 */
export function wordSize(count: number, most: number): WordSize {
  if (most <= 1) return 2
  const share = Math.sqrt((count - 1) / (most - 1))
  return sizes[Math.round(share * (sizes.length - 1))] ?? 1
}
