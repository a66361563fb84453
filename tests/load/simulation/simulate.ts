import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { getBoard, type SessionStanding } from '@muster/contracts/attendance'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { read } from '@muster/crowd/http'
import { type LiveClient, makeLiveClient } from '@muster/crowd/live-client'
import type { ClientCommand } from '@muster/live/commands'
import { isPassing } from '@muster/live/protocol/passing'
import type { MadePerson, Makers } from '../../support/makers.ts'
import { type Product, prepareProduct } from '../../support/product.ts'
import { type Child, startChild } from '../child.ts'
import { type Cores, onCore } from '../cores.ts'
import type { Lifetime } from '../lifetime.ts'
import { type Compared, compareAll } from './compare.ts'
import { type Plan, planPeople } from './plan.ts'
import type { Scene } from './scene.ts'
import type { Measure, Stay } from './stay.ts'
import type { Guest, Logged, Logs, VisitorsCommand } from './visitors.ts'

type Simulation = {
  people: number
  scene: Scene
  seed: number
  embedded: boolean
  /** One core for the server and another for everybody else; null: wherever there is time. */
  cores: Cores | null
}
type Cast = { projectId: ProjectId; sessionId: SessionId; facilitator: MadePerson; people: MadePerson[] }

const program = fileURLToPath(new URL('visitors.ts', import.meta.url))
const madeAtOnce = 20
const settledWithinMs = 60_000
const askEveryMs = 100

/**
 * Holds one session of real time with people who come, go, drop, sleep and stand still, on a server that is killed in the
 * middle of it, and compares what the product says of each with what their own logs say.
 */
export async function simulate(what: Simulation, lifetime: Lifetime, say: (line: string) => void): Promise<Compared> {
  const { scene } = what
  const plans = planPeople(what.people, scene, what.seed)
  say(`seeding ${what.people} people`)
  const { product, cast } = await prepare(what)
  lifetime.onEnd(product.remove)
  await product.start()
  const groups = await seat(what, { lifetime, plans, cast, product })

  const { projectId, sessionId } = cast
  const host = makeLiveClient({ url: product.url, cookie: cast.facilitator.cookie, projectId, sessionId })
  lifetime.onEnd(host.close)
  await host.join()
  await direct(host, { type: 'session.open' })
  await host.until('the opening', (client) => client.stage().lifecycle.openedAt !== null)
  const openedAtMs = host.stage().lifecycle.openedAt ?? 0
  const at = (ms: number) => wait(Math.max(0, openedAtMs + ms - Date.now()))
  for (const { child } of groups) await tell(child, { do: 'begin', openedAtMs })
  const answering = watchAnswers(product.url)
  say(`open for ${scene.lengthMs / 1000} s`)

  await at(scene.killedAfterMs)
  const goneFrom = Date.now()
  await product.kill()
  const outage = { startMs: Date.now(), endMs: Date.now() }
  await product.start()
  outage.endMs = Date.now()
  const gone: Break = { from: { low: goneFrom, high: outage.startMs }, to: { low: outage.startMs, high: outage.endMs } }
  say(`killed; back after ${outage.endMs - outage.startMs} ms`)
  const stopped = await standStill(groups[1].child, { at, scene })
  say('stopped, and going on')
  await at(scene.lengthMs)
  await direct(host, { type: 'session.end' })
  await host.until('the end', (client) => client.stage().lifecycle.endedAt !== null)
  const endedAtMs = host.stage().lifecycle.endedAt ?? 0

  const standings = await untilSettled(product, cast)
  const measure: Measure = {
    window: { startMs: openedAtMs, endMs: endedAtMs },
    outages: [outage],
    bridgedUpToMs: scene.bridgedUpToMs,
  }
  const attended = []
  let lateMs = answering.stop()
  for (const { child, guests, stops } of groups) {
    const logs = await tell<Logs>(child, { do: 'end' })
    // That a process stood still is no lateness of the machine.
    if (!stops) lateMs += logs.lateMs
    for (const [index, { plan, personId }] of guests.entries()) {
      const devices = logs.guests[index]
      const standing = standings.get(personId)
      if (!devices || !standing) throw new Error('nothing is known of somebody')
      const breaks = stops ? [gone, stopped] : [gone]
      const stays = devices.flatMap((log) => breaks.reduce(cutOut, log).stays)
      attended.push({ kind: plan.kind, stays, standing })
    }
  }
  host.close()
  say(`the machine was late by ${Math.round(lateMs)} ms at most`)
  return compareAll(attended, { scene, measure, lateMs })
}

/** Asks the server again and again whether it is ready, which asks the database; says how long the slowest answer took. */
function watchAnswers(url: string): { stop(): number } {
  let slowestMs = 0
  const timer = setInterval(() => {
    const askedAt = performance.now()
    const answered = ({ ok }: Response) => {
      if (ok) slowestMs = Math.max(slowestMs, performance.now() - askedAt)
    }
    // While the server is away there is none to be slow.
    fetch(`${url}/api/health/ready`).then(answered, () => {})
  }, askEveryMs)
  return {
    stop() {
      clearInterval(timer)
      return slowestMs
    },
  }
}

/** Says it until it is heard: a client that has just come back may not be in the room yet. Throws where it is refused. */
async function direct(host: LiveClient, command: ClientCommand) {
  for (;;) {
    const ack = await host.command(host.stream('stage'), command)
    if (ack.ok) return
    if (!isPassing(ack.failure)) throw new Error(`${command.type} was refused: ${JSON.stringify(ack.failure)}`)
    await wait(askEveryMs)
  }
}

async function prepare({ people, scene, embedded, cores }: Simulation): Promise<{ product: Product; cast: Cast }> {
  let cast: Cast | null = null
  const { minPercent, bridgedUpToMs, settings } = scene
  const policy = {
    ...referencePolicy,
    gaps: { bridgedUpToS: bridgedUpToMs / 1000 },
    requirements: [{ kind: 'share', scope: 'session', sessions: 'required', minPercent } as const],
  }
  const product = await prepareProduct({
    embedded,
    launcher: cores ? onCore(cores.measured) : [],
    env: Object.fromEntries(Object.entries(settings).map(([name, ms]) => [name, String(ms)])),
    async seed(make) {
      const projectId = await make.project({ policy, quota: { overseas: people, local: people } })
      const facilitator = await make.person({ role: 'facilitator', projectId, name: 'Faith Facilitator' })
      const made = await makeParticipants(make, { projectId, people })
      cast = { projectId, sessionId: await make.session({ projectId }), facilitator, people: made }
    },
  })
  if (cast === null) throw new Error('nothing was seeded')
  return { product, cast }
}

async function makeParticipants(make: Makers, { projectId, people }: { projectId: ProjectId; people: number }) {
  const made: MadePerson[] = []
  while (made.length < people) {
    const some = Array.from({ length: Math.min(madeAtOnce, people - made.length) }, (_, index) =>
      make.person({ role: 'participant', projectId, name: `Participant Number ${made.length + index + 1}` }),
    )
    made.push(...(await Promise.all(some)))
  }
  return made
}

type Group = { child: Child; stops: boolean; guests: (Guest & { personId: string })[] }

/** Puts everybody into one of two processes, of which the second will be stopped, and lets those in who come early. */
async function seat(
  { cores, scene }: Simulation,
  { lifetime, plans, cast, product }: { lifetime: Lifetime; plans: readonly Plan[]; cast: Cast; product: Product },
): Promise<[Group, Group]> {
  const guests = plans.flatMap((plan, index) => {
    const person = cast.people[index]
    return person ? [{ plan, cookie: person.cookie, personId: person.personId }] : []
  })
  const { projectId, sessionId } = cast
  const place = { url: product.url, projectId, sessionId, reconnectAfterMs: scene.settings.PING_INTERVAL_MS / 4 }
  const start = async (stops: boolean): Promise<Group> => {
    const child = startChild({ name: 'the visitors', args: [program], core: cores?.measuring ?? null }, lifetime)
    const theirs = guests.filter(({ plan }) => plan.stops === stops)
    await tell(child, { do: 'come', place, guests: theirs.map(({ cookie, plan }) => ({ cookie, plan })) })
    return { child, stops, guests: theirs }
  }
  return [await start(false), await start(true)]
}

const tell = <Reply = null>(child: Child, command: VisitorsCommand) => child.ask<Reply>(command)

/** Something that no client can log: since when, and from when at the earliest it can be let in again. */
type Break = { from: Stay['to']; to: Stay['from'] }

/** Freezes a process, as an overloaded machine or a closed lid does: its connections stay open and say nothing. */
async function standStill(
  { pid }: Child,
  { at, scene }: { at: (ms: number) => Promise<void>; scene: Scene },
): Promise<Break> {
  await at(scene.stopped.fromMs)
  const stoppedAtMs = Date.now()
  process.kill(pid, 'SIGSTOP')
  const from = { low: stoppedAtMs, high: Date.now() }
  await at(scene.stopped.toMs)
  const goesOnAtMs = Date.now()
  process.kill(pid, 'SIGCONT')
  return { from, to: { low: goesOnAtMs, high: Date.now() } }
}

/** Cuts the stays in two that a break falls into; the second begins when the server let the device in again, at the latest. */
function cutOut({ stays, joinsMs }: Logged, { from, to }: Break): Logged {
  const back = Math.min(...joinsMs.filter((atMs) => atMs >= to.low))
  const high = Number.isFinite(back) ? back : to.high
  const cut = stays.flatMap((stay) => {
    if (stay.to.high <= from.low || stay.from.low >= to.low) return [stay]
    return [
      { from: stay.from, to: from },
      { from: { low: to.low, high }, to: stay.to },
    ]
  })
  return { stays: cut, joinsMs }
}

/** The verdicts, once none of them waits for anything. */
async function untilSettled(product: Product, { projectId, sessionId, facilitator }: Cast) {
  const path = addressOf(getBoard, { params: { projectId } })
  const givenUpAt = performance.now() + settledWithinMs
  while (performance.now() < givenUpAt) {
    const { standings } = await read(product.url, facilitator.cookie, { endpoint: getBoard, path })
    const found = new Map<string, SessionStanding>()
    for (const { personId, sessions } of standings)
      for (const standing of sessions) if (standing.sessionId === sessionId) found.set(personId, standing)
    const open = [...found.values()].some(
      ({ outcome, visits }) => outcome === 'pending' || visits.some(({ closedHow }) => closedHow === null),
    )
    if (!open) return found
    await wait(500)
  }
  throw new Error('the verdicts did not settle in time')
}
