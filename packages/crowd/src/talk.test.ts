import { expect, test } from 'vitest'
import { lines, linesOfPages } from './lines.ts'
import { seeded } from './random.ts'
import { makeTalk } from './talk.ts'

test('people greet once, and from their own country', () => {
  const talk = makeTalk(seeded(3))
  const said = Array.from({ length: 200 }, (_, at) =>
    talk.say({ email: `${at % 100}@demo.example`, country: at % 2 === 0 ? 'SG' : 'MN' }, null),
  )
  const greetings = said.flatMap((words, at) => (lines.includes(words) ? [] : [{ words, at }]))
  expect(greetings.length).toBeGreaterThan(20)
  for (const { words, at } of greetings) {
    expect(at).toBeLessThan(100)
    expect(words).toContain(at % 2 === 0 ? 'Singapore' : 'Mongolia')
  }
})

test('a country is called what it is called everywhere else', () => {
  const talk = makeTalk(seeded(3))
  const said = Array.from({ length: 50 }, (_, at) => talk.say({ email: `${at}@demo.example`, country: 'HK' }, null))
  const greetings = said.filter((words) => !lines.includes(words))
  expect(greetings.length).toBeGreaterThan(5)
  for (const words of greetings) expect(words).toMatch(/from Hong Kong[.,!]/)
})

test('somebody whose country is not known greets from nowhere', () => {
  const talk = makeTalk(seeded(3))
  for (let at = 0; at < 30; at++)
    expect(lines).toContain(talk.say({ email: `${at}@demo.example`, country: null }, null))
})

test('nothing is said twice before everything was said', () => {
  const talk = makeTalk(seeded(5))
  const said = lines.map((_, at) => talk.say({ email: `${at}@demo.example`, country: null }, null))
  expect(new Set(said).size).toBe(lines.length)
})

test('what fits the page that is shown is said first, once, and at no other page', () => {
  const talk = makeTalk(seeded(5))
  const who = { email: 'one@demo.example', country: null }
  const [first, second] = linesOfPages
  if (!first || !second) throw new Error('no pages are talked about')
  const said = first.lines.map(() => talk.say(who, first.page))
  expect(said.toSorted()).toEqual(first.lines.toSorted())
  expect(lines).toContain(talk.say(who, first.page))
  expect(second.lines).toContain(talk.say(who, second.page))
})
