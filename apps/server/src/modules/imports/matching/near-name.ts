const mostEdits = 2
/** Below this two short names would be near each other by chance. */
const lettersPerEdit = 5

type Bare = { words: readonly string[]; letters: string }

/** A name by its words, without accents and punctuation, in any order. Made once for each name that is compared. */
export function bareName(plain: string): Bare {
  const words = plain
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .toSorted()
  return { words, letters: words.join('') }
}

/**
 * How near two names are, from 0 (the same words) up; null where they are not. Near is what a person should look at:
 * other accents or another order, one name within the other, a letter or two.
 */
export function nearness(a: Bare, b: Bare): number | null {
  if (a.letters === '' || b.letters === '') return null
  if (a.letters === b.letters) return 0
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const within = shorter.words.every((word) => longer.words.includes(word))
  if (within && shorter.letters.length >= 3) return 1 + longer.words.length - shorter.words.length
  const allowed = Math.min(mostEdits, Math.floor(Math.max(a.letters.length, b.letters.length) / lettersPerEdit))
  const edits = editsBetween(a.letters, b.letters, allowed)
  return edits === null ? null : 1 + edits
}

/** How many letters differ, are missing or too many; null above `most`. */
function editsBetween(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    if (Math.min(...current) > most) return null
    previous = current
  }
  const edits = previous[b.length] ?? 0
  return edits > most ? null : edits
}
