import { setTimeout as wait } from 'node:timers/promises'
import { backOffMs } from './back-off.ts'
import { castVotes, type Poll } from './cast-votes.ts'
import type { Dialect, Guest } from './dialect.ts'
import { makeExpectations } from './expectations.ts'
import type { Heard, Hearing } from './hearing.ts'
import { openLine } from './line.ts'
import type { Person } from './person.ts'
import { sayMessages } from './say-messages.ts'
import type { Voted } from './voting.ts'

/** For each person who comes, beyond a minute. */
const admittedWithinMs = 100
const answeredWithinMs = 30_000
const turnedWithinMs = 30_000
const backWithinMs = 120_000
/** Between two questions of the one who asks while a page is on its way. */
const askEveryMs = 5

/** What the turning of one page came to: the frame that brought it, and after how many ms each person had it. */
export type Turn = {
  frame: string
  receiptsMs: number[]
  /** After how many ms somebody else had the answers to what they asked meanwhile. */
  answersMs: number[]
}

/** Many people and a facilitator in one live session, all in this process. */
export type Room = {
  /** Lets people in as fast as they are admitted, `atOnce` of them on their way. Resolves with the bytes each was sent. */
  admit(guests: readonly Guest[], atOnce: number): Promise<{ elapsedMs: number; bytes: number }>
  /** The facilitator comes in and does what comes before the first page is turned. */
  begin(facilitator: Guest): Promise<void>
  /** Turns the page, and waits until everybody has it. */
  turn(turn: number): Promise<Turn>
  /** People say `count` messages, one after the other and one every `everyMs`; waits until everybody has heard all of them. */
  chat(messages: { count: number; everyMs: number }): Promise<Heard>
  /** Everybody votes, one after the other over `withinMs`; resolves once all are acknowledged and everybody has seen all. */
  vote(withinMs: number): Promise<Voted>
  /** Waits until the server is gone, and then until everybody has come back by themselves and is shown that page. */
  comeBack(turn: number): Promise<{ lastBackAtMs: number }>
  /** The facilitator ends the session; everybody is gone afterwards. */
  end(): Promise<void>
}

type Turning = { sentAt: number; receiptsMs: number[]; answersMs: number[]; done: (turn: Turn) => void }
type Entering = { guest: Guest; isFacilitator: boolean; onAdmitted(frame: Buffer): void; onLost?(why: Error): void }

/** Throws from whatever is waited for when anybody is refused or lost: a figure counts only with everybody there. */
export function openRoom(port: number, dialect: Dialect): Room {
  const people = new Set<Person>()
  let facilitator: Person | null = null
  const participants = () => [...people].filter((person) => person !== facilitator)
  /** The turn that is on its way. */
  let turning: Turning | null = null
  let hearing: Hearing | null = null
  let poll: Poll | null = null
  /** What happens to those whose line is lost; null where nobody may lose it. */
  let onLost: ((person: Person) => void) | null = null
  const expectations = makeExpectations()
  const { expect, fail } = expectations

  function enter({ guest, isFacilitator, onAdmitted, onLost: onRefused }: Entering): Person {
    let admitted = false
    const line = openLine({
      port,
      path: dialect.path,
      cookie: guest.cookie,
      onOpen() {},
      onPong: () => person.onTold(),
      onText(bytes, start, end) {
        const receivedAt = performance.now()
        const frame = bytes.subarray(start, end)
        const reading = dialect.read(frame, { ...guest, admitted })
        switch (reading.kind) {
          case 'slide':
            if (isFacilitator) return
            if (turning === null || turning === person.shown) return fail('somebody was shown a page twice')
            person.shown = turning
            return receive(turning, frame, receivedAt)
          case 'said':
            if (isFacilitator) return
            return hear(person, reading.messages, { frame, atMs: receivedAt })
          case 'admitted':
            admitted = true
            return onAdmitted(frame)
          case 'answer':
            return person.onAnswer(reading.refusal)
          case 'voted':
            return poll?.voted(person, { refusal: reading.refusal, atMs: receivedAt, bytes: frame.length })
          case 'tally':
            return poll?.told(person, { ballots: reading.ballots, atMs: receivedAt, bytes: frame.length })
          case 'told':
            return person.onTold()
          case 'reply':
            return line.send(reading.text)
          case 'refused':
            return fail(reading.why)
          case 'nothing':
        }
      },
      onClosed(why) {
        people.delete(person)
        if (!admitted && onRefused) onRefused(why)
        else if (onLost) onLost(person)
        else fail(why)
      },
    })
    const person: Person = { line, guest, onAnswer() {}, onTold() {}, shown: null }
    people.add(person)
    return person
  }

  function receive({ sentAt, receiptsMs, answersMs, done }: Turning, frame: Buffer, receivedAt: number) {
    receiptsMs.push(receivedAt - sentAt)
    if (receiptsMs.length < people.size - 1) return
    turning = null
    done({ frame: frame.toString(), receiptsMs, answersMs })
  }

  function hear(...[person, messages, receipt]: Parameters<Hearing['hear']>) {
    try {
      hearing?.hear(person, messages, receipt)
    } catch (error) {
      fail(error)
    }
  }

  async function command(text: string) {
    const refusal = await expect<string | null>('a command', answeredWithinMs, (resolve) => {
      if (!facilitator) return
      facilitator.onAnswer = resolve
      facilitator.line.send(text)
    })
    if (refusal !== null) throw new Error(`the facilitator was refused: ${refusal}`)
  }

  /** One of the people asks again and again as long as that page is on its way. */
  async function askDuring(one: Turning) {
    const asking = participants()[0]
    while (asking && turning === one) {
      const askedAt = performance.now()
      await new Promise<void>((resolve) => {
        asking.onTold = resolve
        if (dialect.question === null) asking.line.ping()
        else asking.line.send(dialect.question)
      })
      one.answersMs.push(performance.now() - askedAt)
      await wait(askEveryMs)
    }
  }

  return {
    async admit(guests, atOnce) {
      const startedAt = performance.now()
      const waiting = guests.values()
      let bytes = 0
      await expect<void>('admission', 60_000 + guests.length * admittedWithinMs, (resolve) => {
        let missing = guests.length
        const enterNext = () => {
          const { value: guest } = waiting.next()
          if (!guest) return
          const onAdmitted = (frame: Buffer) => {
            bytes += frame.length
            missing -= 1
            if (missing === 0) resolve()
            else enterNext()
          }
          enter({ guest, isFacilitator: false, onAdmitted })
        }
        for (let count = 0; count < atOnce; count++) enterNext()
      })
      return { elapsedMs: performance.now() - startedAt, bytes }
    },
    async begin(guest) {
      await expect<void>('the facilitator', answeredWithinMs, (resolve) => {
        facilitator = enter({ guest, isFacilitator: true, onAdmitted: () => resolve() })
      })
      for (const text of dialect.opening) await command(text)
    },
    turn: (turn) =>
      expect<Turn>('a turn of the page', turnedWithinMs, (resolve) => {
        const text = dialect.turn(turn)
        const one = { sentAt: performance.now(), receiptsMs: [], answersMs: [], done: resolve }
        turning = one
        facilitator?.line.send(text)
        void askDuring(one)
      }),
    async chat(messages) {
      const { say } = dialect
      if (say === null) throw new RangeError('nobody can say anything to this server')
      const begun = (begun: Hearing) => {
        hearing = begun
      }
      return sayMessages({ ...messages, say, speakers: participants(), begun }, expectations)
    },
    async vote(withinMs) {
      for (const text of dialect.polling) await command(text)
      const begun = (begun: Poll) => {
        poll = begun
      }
      return castVotes({ voters: participants(), vote: dialect.vote, withinMs, begun }, expectations)
    },
    async comeBack(turn) {
      const page = dialect.shows(turn)
      const everybody = people.size
      const was = facilitator
      const back = await expect<{ lastBackAtMs: number }>('coming back', backWithinMs, (resolve) => {
        let missing = everybody
        const attempt = async (guest: Guest, isFacilitator: boolean, attempts: number) => {
          await wait(backOffMs(attempts))
          const onAdmitted = (frame: Buffer) => {
            if (!frame.includes(page)) return fail('somebody came back to another page')
            missing -= 1
            if (missing === 0) resolve({ lastBackAtMs: Date.now() })
          }
          const again = () => void attempt(guest, isFacilitator, attempts + 1)
          const person = enter({ guest, isFacilitator, onAdmitted, onLost: again })
          if (isFacilitator) facilitator = person
        }
        onLost = (person) => void attempt(person.guest, person === was, 0)
      })
      onLost = null
      return back
    },
    async end() {
      for (const text of dialect.closing) await command(text)
      for (const { line } of people) line.close()
    },
  }
}
