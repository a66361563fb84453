import { countryName } from '@muster/words/country-name'
import type { Guest } from './demo-people.ts'
import { lines, linesOfPages } from './lines.ts'
import { pick, type Random } from './random.ts'

const greetings = [
  (place: string) => `Hello everyone, joining from ${place}.`,
  (place: string) => `Greetings from ${place}, glad to be here.`,
  (place: string) => `Good to see you all. Greetings from ${place}!`,
]

/**
 * What a crowd says: everybody greets at most once and from where they are; then what fits the page that is shown, each line
 * once; then anything, and no line comes twice before all were said.
 */
export type Talk = { say(who: Guest, page: number | null): string }

/** The share of people who greet before they say anything else. */
const greeting = 0.4

export function makeTalk(random: Random): Talk {
  const spoke = new Set<string>()
  let left: string[] = []
  const ofPages = new Map(linesOfPages.map(({ page, lines }) => [page, [...lines]]))
  const takeOne = (among: string[]) => among.splice(Math.floor(random() * among.length), 1)[0]
  const nextLine = (page: number | null) => {
    const fitting = page === null ? undefined : takeOne(ofPages.get(page) ?? [])
    if (fitting !== undefined) return fitting
    if (left.length === 0) left = [...lines]
    return takeOne(left) ?? ''
  }
  return {
    say({ email, country }, page) {
      const isFirst = !spoke.has(email)
      spoke.add(email)
      if (!isFirst || country === null || random() >= greeting) return nextLine(page)
      const greet = pick(random, greetings)
      return greet ? greet(countryName(country, 'en')) : nextLine(page)
    },
  }
}
