import { getFace } from '../fonts/face.ts'
import { cleanText } from './clean.ts'
import { itemise } from './itemise.ts'

/**
 * The characters of a name that no font of ours can print, each once, in order; empty where the name can be set. Ask
 * when a name is entered, so that it is never a surprise on the day of issue.
 * @param lang BCP 47 tag of the name, where known
 */
export function findUncoveredCharacters(name: string, lang = 'und'): string[] {
  const text = cleanText(name)
  const uncovered = new Set<string>()
  for (const weight of [400, 700] as const) {
    const items = itemise(text, {
      lang,
      face: { family: 'serif', weight },
      covers: (family, of, codePoint) => getFace(family, of).covers(codePoint),
    })
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    for (const { start, end, family } of items) {
      if (family) continue
      for (const { segment } of segmenter.segment(text.slice(start, end))) uncovered.add(segment)
    }
  }
  return [...uncovered]
}
