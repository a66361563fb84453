import type { RollEntry } from '@muster/contracts/hubs'
import { folded, wordSearch } from '../../../lib/search-words.ts'

/** Those of a roll whose names hold all the words, those in the room first; names may be typed without their marks. */
export function findPeople(people: readonly RollEntry[], words: string): RollEntry[] {
  const isFound = wordSearch(words)
  const found = people.filter(({ names }) => isFound(folded(`${names.latin} ${names.native?.text ?? ''}`)))
  return [...found.filter(isHere), ...found.filter((entry) => !isHere(entry))]
}

export const isHere = ({ inSince }: RollEntry): boolean => inSince !== null
