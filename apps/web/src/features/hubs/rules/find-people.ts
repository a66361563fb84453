import type { RollEntry } from '@muster/contracts/hubs'

/** Those of a roll whose names hold all the words, those in the room first; names may be typed without their marks. */
export function findPeople(people: readonly RollEntry[], words: string): RollEntry[] {
  const sought = plain(words).split(/\s+/).filter(Boolean)
  const found = people.filter(({ names }) => {
    const said = plain(`${names.latin} ${names.native?.text ?? ''}`)
    return sought.every((word) => said.includes(word))
  })
  return [...found.filter(isHere), ...found.filter((entry) => !isHere(entry))]
}

export const isHere = ({ inSince }: RollEntry): boolean => inSince !== null

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
