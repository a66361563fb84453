import type { Dialect, Guest } from './dialect.ts'
import { type Line, openLine } from './line.ts'
import { makeVoting, type Voted, type Voting } from './voting.ts'

/** For each person who comes, beyond a minute. */
const admittedWithinMs = 100
const answeredWithinMs = 30_000
const turnedWithinMs = 30_000
const votedWithinMs = 30_000

/** What the turning of one page came to: the frame that brought it, and after how many ms each person had it. */
export type Turn = { frame: string; receiptsMs: number[] }

/** Many people and a facilitator in one live session, all in this process. */
export type Room = {
  /** Lets people in as fast as they are admitted, `atOnce` of them on their way. Resolves with the bytes each was sent. */
  admit(guests: readonly Guest[], atOnce: number): Promise<{ elapsedMs: number; bytes: number }>
  /** The facilitator comes in and does what comes before the first page is turned. */
  begin(facilitator: Guest): Promise<void>
  /** Turns the page, and waits until everybody has it. */
  turn(turn: number): Promise<Turn>
  /** Everybody votes, one after the other over `withinMs`; resolves once all are acknowledged and everybody has seen all. */
  vote(withinMs: number): Promise<Voted>
  /** The facilitator ends the session; everybody is gone afterwards. */
  end(): Promise<void>
}

type Turning = { sentAt: number; receiptsMs: number[]; done: (turn: Turn) => void }

/** Throws from whatever is waited for when anybody is refused or lost: a figure counts only with everybody there. */
export function openRoom(port: number, dialect: Dialect): Room {
  const lines: Line[] = []
  let admittedCount = 0
  /** The turn that is on its way. */
  let turning: Turning | null = null
  let answered: (refusal: string | null) => void = () => {}
  /** Those who came, in order, and the votes that are on their way. */
  const guestLines: Line[] = []
  let voting: { votes: Voting; done: (voted: Voted) => void } | null = null
  let broken: Error | null = null
  let giveUp: (why: Error) => void = () => {}
  const fail = (why: Error) => {
    broken ??= why
    giveUp(why)
  }

  /** Waits for what `start` arranges; fails with the first loss of anybody, and when it takes too long. */
  const expecting = <Value>(what: string, withinMs: number, start: (resolve: (value: Value) => void) => void) =>
    new Promise<Value>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${what} took longer than ${withinMs / 1000} s`)), withinMs)
      const settle = (value: Value) => {
        clearTimeout(timer)
        resolve(value)
      }
      giveUp = (why) => {
        clearTimeout(timer)
        reject(new Error(`${what}: ${why.message}`))
      }
      if (broken) giveUp(broken)
      else start(settle)
    })

  function enter(guest: Guest, isFacilitator: boolean, onAdmitted: (bytes: number) => void) {
    let admitted = false
    const person = isFacilitator ? null : guestLines.length
    /** The turn whose page this person has. */
    let shown: object | null = null
    const line = openLine({
      port,
      path: dialect.path,
      cookie: guest.cookie,
      onOpen() {},
      onText(bytes, start, end) {
        const receivedAt = performance.now()
        const frame = bytes.subarray(start, end)
        const reading = dialect.read(frame, { ...guest, admitted })
        switch (reading.kind) {
          case 'slide':
            if (isFacilitator) return
            if (turning === null || turning === shown) return fail(new Error('somebody was shown a page twice'))
            shown = turning
            return receive(turning, frame, receivedAt)
          case 'admitted':
            admitted = true
            return onAdmitted(frame.length)
          case 'voted':
            if (reading.refusal !== null) return fail(new Error(`a vote was refused: ${reading.refusal}`))
            return count(({ acknowledged }) => acknowledged(person ?? 0, receivedAt, frame.length))
          case 'tally':
            if (person === null) return
            return count(({ told }) => told(person, receivedAt, { ballots: reading.ballots, bytes: frame.length }))
          case 'answer':
            return answered(reading.refusal)
          case 'reply':
            return line.send(reading.text)
          case 'refused':
            return fail(new Error(reading.why))
          case 'nothing':
        }
      },
      onClosed: fail,
    })
    lines.push(line)
    if (!isFacilitator) guestLines.push(line)
    return line
  }

  function count(take: (votes: Voting) => void) {
    if (!voting) return
    try {
      take(voting.votes)
    } catch (error) {
      return fail(error instanceof Error ? error : new Error(String(error)))
    }
    if (!voting.votes.isComplete()) return
    const { votes, done } = voting
    voting = null
    done(votes.result())
  }

  function receive({ sentAt, receiptsMs, done }: Turning, frame: Buffer, receivedAt: number) {
    receiptsMs.push(receivedAt - sentAt)
    if (receiptsMs.length < admittedCount) return
    turning = null
    done({ frame: frame.toString(), receiptsMs })
  }

  let facilitator: Line | null = null
  async function command(text: string) {
    const refusal = await expecting<string | null>('a command', answeredWithinMs, (resolve) => {
      answered = resolve
      facilitator?.send(text)
    })
    if (refusal !== null) throw new Error(`the facilitator was refused: ${refusal}`)
  }

  return {
    async admit(guests, atOnce) {
      const startedAt = performance.now()
      const waiting = guests.values()
      let bytes = 0
      await expecting<void>('admission', 60_000 + guests.length * admittedWithinMs, (resolve) => {
        let missing = guests.length
        const enterNext = () => {
          const { value: guest } = waiting.next()
          if (guest)
            enter(guest, false, (more) => {
              bytes += more
              admittedCount += 1
              missing -= 1
              if (missing === 0) resolve()
              else enterNext()
            })
        }
        for (let count = 0; count < atOnce; count++) enterNext()
      })
      return { elapsedMs: performance.now() - startedAt, bytes }
    },
    async begin(guest) {
      facilitator = await expecting<Line>('the facilitator', answeredWithinMs, (resolve) => {
        const line = enter(guest, true, () => resolve(line))
      })
      for (const text of dialect.opening) await command(text)
    },
    turn: (turn) =>
      expecting<Turn>('a turn of the page', turnedWithinMs, (resolve) => {
        const text = dialect.turn(turn)
        turning = { sentAt: performance.now(), receiptsMs: [], done: resolve }
        facilitator?.send(text)
      }),
    async vote(withinMs) {
      for (const text of dialect.polling) await command(text)
      return expecting<Voted>('the votes', votedWithinMs, (done) => {
        const votes = makeVoting(guestLines.length)
        voting = { votes, done }
        sendOver(withinMs, guestLines, (line, person) => {
          votes.sent(person, performance.now())
          line.send(dialect.vote(person))
        })
      })
    },
    async end() {
      for (const text of dialect.closing) await command(text)
      for (const line of lines) line.close()
    },
  }
}

/** Does something for each line, evenly over `withinMs`. */
function sendOver(withinMs: number, lines: readonly Line[], send: (line: Line, index: number) => void): void {
  const startedAt = performance.now()
  let next = 0
  const sendDue = () => {
    const due = Math.ceil((lines.length * (performance.now() - startedAt)) / withinMs)
    for (; next < Math.min(due, lines.length); next++) {
      const line = lines[next]
      if (line) send(line, next)
    }
    if (next < lines.length) setTimeout(sendDue, 1)
  }
  sendDue()
}
