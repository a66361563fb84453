import type { Failure } from '@muster/contracts/errors'
import type { Ack } from '@muster/live/protocol/ack'
import { isPassing } from '@muster/live/protocol/passing'
import { backOffMs } from './back-off.ts'

/** How a request went in the end. */
export type Answer = { ok: true } | { ok: false; failure: Failure }

type Entry = { send(): Promise<Ack<unknown> | null>; answer(answer: Answer): void }

/**
 * Requests that are kept until they are answered: sent at once while in the room, and again after every coming back. All
 * of them may be repeated without harm (a command has its id, a vote replaces itself).
 */
export function createOutbox(isLive: () => boolean) {
  const entries = new Map<string, Entry>()
  /** One for each coming into the room: who was still trying from the last one stops. */
  let round = 0

  async function carry(key: string, entry: Entry) {
    const current = round
    for (let attempt = 0; current === round && isLive() && entries.get(key) === entry; attempt++) {
      const ack = await entry.send()
      if (ack && (ack.ok || !isPassing(ack.failure))) settle(key, ack.ok ? { ok: true } : ack, entry)
      else await pause(backOffMs(attempt, Math.random()))
    }
  }

  function settle(key: string, answer: Answer, only?: Entry) {
    const entry = entries.get(key)
    if (!entry || (only && entry !== only)) return
    entries.delete(key)
    entry.answer(answer)
  }

  return {
    /** Resolves when it is answered or settled; one of the same key that still waits is replaced, and answered with it. */
    put(key: string, send: Entry['send']): Promise<Answer> {
      const replaced = entries.get(key)
      return new Promise((resolve) => {
        const answer = (how: Answer) => {
          replaced?.answer(how)
          resolve(how)
        }
        const entry = { send, answer }
        entries.set(key, entry)
        void carry(key, entry)
      })
    },
    /** Whether something of this key still waits for its answer. */
    has: (key: string) => entries.has(key),
    /** Sends everything that waits, in the order in which it was put. */
    flush() {
      round += 1
      for (const [key, entry] of entries) void carry(key, entry)
    },
    /** An answer by another way: what was asked for has been seen to happen, or never will. */
    settle: (key: string, answer: Answer) => settle(key, answer),
    settleAll(answer: Answer) {
      for (const key of entries.keys()) settle(key, answer)
    },
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
