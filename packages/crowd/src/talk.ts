import { countryName } from '@muster/words/country-name'
import type { Guest } from './demo-people.ts'
import { lines } from './lines.ts'
import { pick, type Random } from './random.ts'

const greetings = [
  (place: string) => `Hello everyone, joining from ${place}.`,
  (place: string) => `Greetings from ${place}, glad to be here.`,
  (place: string) => `Good to see you all. Greetings from ${place}!`,
]

/** What a crowd says: everybody greets at most once and from where they are; no line comes twice before all were said. */
export type Talk = { say(who: Guest): string }

/** The share of people who greet before they say anything else. */
const greeting = 0.4

export function makeTalk(random: Random): Talk {
  const spoke = new Set<string>()
  let left: string[] = []
  const nextLine = () => {
    if (left.length === 0) left = [...lines]
    const [line = ''] = left.splice(Math.floor(random() * left.length), 1)
    return line
  }
  return {
    say({ email, country }) {
      const isFirst = !spoke.has(email)
      spoke.add(email)
      if (!isFirst || country === null || random() >= greeting) return nextLine()
      const greet = pick(random, greetings)
      return greet ? greet(countryName(country, 'en')) : nextLine()
    },
  }
}
