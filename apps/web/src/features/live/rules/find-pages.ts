import { folded, wordSearch } from '../../../lib/search-words.ts'

type Found = { page: number; line: string | null }

/**
 * The pages, counted from 1, that hold every word of a search, each with its first line that holds one of them; all of
 * them, without a line, where nothing is searched.
 */
export function findPages(texts: readonly string[], search: string): Found[] {
  const words = folded(search).split(/\s+/u).filter(Boolean)
  const holds = wordSearch(search)
  return texts.flatMap((text, index) => {
    if (!holds(folded(text))) return []
    const line = text.split('\n').find((line) => words.some((word) => folded(line).includes(word))) ?? null
    return [{ page: index + 1, line }]
  })
}
