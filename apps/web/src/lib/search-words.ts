/**
 * A text as it is searched: without case, accents and width, so that `gokce` finds Gökçe. Undoing the composition also takes
 * Hangul apart; what is sought and where it is sought alike.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')

/** Whether a folded text holds every word of a search, in any order; of a search without words every text does. */
export function wordSearch(search: string): (text: string) => boolean {
  const words = folded(search).split(/\s+/u).filter(Boolean)
  return (text) => words.every((word) => text.includes(word))
}
