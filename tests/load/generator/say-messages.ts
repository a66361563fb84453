import type { Expectations } from './expectations.ts'
import { followMessages, type Heard, type Hearing } from './hearing.ts'
import type { Person } from './person.ts'

const heardWithinMs = 30_000

type Saying = {
  speakers: readonly Person[]
  /** The text of a message that carries its number. */
  say(message: number): string
  count: number
  everyMs: number
  /** Called with what follows the messages, before the first is said. */
  begun(hearing: Hearing): void
}

/** Has people say messages, one after the other in turn; waits until each is acknowledged and everybody has heard it. */
export function sayMessages(
  { speakers, say, count, everyMs, begun }: Saying,
  { expect, fail, hasFailed }: Expectations,
): Promise<Heard> {
  return expect('the chat', count * everyMs + heardWithinMs, (resolve) => {
    let unanswered = count
    let isHeard = false
    const settle = () => isHeard && unanswered === 0 && resolve(hearing.heard)
    const hearing = followMessages({
      count,
      people: speakers.length,
      done() {
        isHeard = true
        settle()
      },
    })
    begun(hearing)
    const speak = (message: number) => {
      const speaker = speakers[message % speakers.length]
      if (!speaker) return
      speaker.onAnswer = (refusal) => {
        if (refusal !== null) return fail(`somebody was refused: ${refusal}`)
        unanswered -= 1
        settle()
      }
      hearing.said(message, performance.now())
      speaker.line.send(say(message))
    }
    const startedAt = performance.now()
    let next = 0
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor((performance.now() - startedAt) / everyMs) + 1)
      while (next < due) speak(next++)
      if (next === count || hasFailed()) clearInterval(timer)
    }, everyMs / 4)
  })
}
