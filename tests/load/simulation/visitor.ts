import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { type LiveClient, makeLiveClient } from '@muster/crowd/live-client'
import type { Absence, Device } from './plan.ts'
import type { Stay } from './stay.ts'

export type Place = { url: string; projectId: ProjectId; sessionId: SessionId; reconnectAfterMs: number }

/** A device on which somebody attends as it was planned, and which keeps a log of when they were there. */
export type Visitor = {
  /** Comes if it comes before the opening; resolves when it is in. */
  comeEarly(): Promise<void>
  /** Does the rest as planned, counted from then. */
  begin(openedAtMs: number): void
  /** The log up to now, and every moment at which the server let it in. Stops; throws what went wrong. */
  end(): Promise<{ stays: Stay[]; joinsMs: number[] }>
}

const retryAfterMs = 200
/** Within which a machine that wakes has noticed that its connection is gone, and is back. */
const backWithinMs = 20_000

export function makeVisitor(
  place: Place,
  who: { cookie: string; device: Device; clockOffsetsMs: readonly [number, number] },
): Visitor {
  const { comesAtMs, absences } = who.device
  const device = randomUUID()
  const log: { from: Stay['from']; to: Stay['to'] | null }[] = []
  const joinsMs: number[] = []
  const clients: LiveClient[] = []
  const over = new AbortController()
  let course: Promise<void> = Promise.resolve()

  function makeClient(): LiveClient {
    const client = makeLiveClient(
      { ...place, cookie: who.cookie },
      {
        device,
        reconnectAfterMs: place.reconnectAfterMs,
        nowMs: () => Date.now() + who.clockOffsetsMs[joinsMs.length === 0 ? 0 : 1],
        onJoined: () => joinsMs.push(Date.now()),
      },
    )
    clients.push(client)
    return client
  }

  /** Comes in, however often it takes; there from the first attempt at the earliest. */
  async function enter(client: LiveClient) {
    const low = Date.now()
    while (!over.signal.aborted) {
      try {
        await client.comeBack()
        log.push({ from: { low, high: Date.now() }, to: null })
        return
      } catch {
        // The server is on its way back.
        await wait(retryAfterMs)
      }
    }
  }

  /** Goes, in one of four ways; there until the moment at which it does. */
  async function go(client: LiveClient, how: Absence['how']) {
    const low = Date.now()
    if (how === 'leave') await client.leave()
    else if (how === 'drop') client.drop()
    else client.freeze()
    const last = log.at(-1)
    if (last) last.to = { low, high: Date.now() }
  }

  /** Is there again; gives the client that is. */
  async function comeBack(client: LiveClient, how: Absence['how']): Promise<LiveClient> {
    if (how !== 'sleep') {
      const next = how === 'flight' ? makeClient() : client
      await enter(next)
      return next
    }
    const low = Date.now()
    const known = joinsMs.length
    client.thaw()
    await client.until('to be let in again', () => joinsMs.length > known, backWithinMs).catch(() => {})
    // Where nothing was noticed the connection has outlived its sleep.
    log.push({ from: { low, high: joinsMs[known] ?? low }, to: null })
    return client
  }

  async function follow(openedAtMs: number) {
    const until = (atMs: number) => wait(Math.max(0, openedAtMs + atMs - Date.now()), null, { signal: over.signal })
    let client = clients[0] ?? makeClient()
    if (comesAtMs >= 0) {
      await until(comesAtMs)
      await enter(client)
    }
    for (const { fromMs, toMs, how } of absences) {
      await until(fromMs)
      await go(client, how)
      if (toMs === null) return
      await until(toMs)
      client = await comeBack(client, how)
    }
  }

  return {
    async comeEarly() {
      if (comesAtMs < 0) await enter(makeClient())
    },
    begin(openedAtMs) {
      course = follow(openedAtMs)
      course.catch(() => {})
    },
    async end() {
      const now = Date.now()
      over.abort()
      await course.catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'AbortError')) throw error
      })
      for (const client of clients) client.close()
      return { stays: log.map(({ from, to }) => ({ from, to: to ?? { low: now, high: now } })), joinsMs }
    },
  }
}
