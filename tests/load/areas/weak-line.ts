import { setTimeout as wait } from 'node:timers/promises'
import { getOwnStanding } from '@muster/contracts/attendance'
import { getDeckPages, getPagePicture, uploadDeck } from '@muster/contracts/decks'
import { type AddressInput, addressOf, type Endpoint, parseReply } from '@muster/contracts/endpoint'
import { DeckId, ProjectId, SessionId } from '@muster/contracts/ids'
import { type LiveClient, makeLiveClient } from '@muster/crowd/live-client'
import { makeSlides } from '../../support/slides.ts'
import { farAway, layWeakLine, type WeakLine } from '../../support/weak-line.ts'
import type { Bench } from '../area.ts'
import type { Child } from '../child.ts'
import type { GeneratorCommand } from '../generator/main.ts'
import type { MeasuredServer } from '../measured-server.ts'
import { makeInstallation } from '../product/installation.ts'
import type { Result } from '../result.ts'
import { percentile } from '../statistics.ts'
import { withGenerator } from './with-generator.ts'

const pages = 30
const atOnce = 100
/** What happens on every page: so many messages, so far apart. */
const talk = { count: 10, everyMs: 3000 }
const arrivesWithinMs = 60_000
const pingIntervalMs = 10_000
const longDayMs = 3 * 60 * 60 * 1000
/** What a day of three hours without audio may cost. */
const allowedMegabytes = 10

type Stay = { fromMs: number; toMs: number }
type Seat = { server: MeasuredServer; line: WeakLine; generator: Child; where: Where }
type Where = { projectId: ProjectId; sessionId: SessionId; deckId: DeckId; cookie: string }

/**
 * Somebody far away, on a weak line, in a session of many that goes on for minutes: what reaches them and when, what it costs
 * them, and what they are credited.
 */
export async function measureWeakLine(bench: Bench): Promise<Result[]> {
  const { options, lifetime, say } = bench
  const installation = await makeInstallation(bench, { people: options.people + 2, sessions: 1 })
  const { projectId, facilitator, participants } = installation.audience
  const [session] = installation.audience.sessions
  const [near, far, ...crowd] = participants
  if (!session || near === undefined || far === undefined) throw new RangeError('nobody came')
  const server = await installation.startServer()
  const line = await layWeakLine({ port: server.port })
  lifetime.onEnd(line.stop)
  const sessionId = SessionId.parse(session.sessionId)
  const in_ = { projectId: ProjectId.parse(projectId), sessionId }
  return withGenerator(bench, server, async (generator) => {
    const deckId = await bringSlides(server, { ...in_, cookie: facilitator })
    const meeting = { projectId, sessionId, deckId, pageCount: pages }
    const tell = (command: GeneratorCommand) => generator.ask(command)
    await tell({ do: 'begin', server: { kind: 'product', port: server.port, meeting, facilitator, cookies: crowd } })
    await tell({ do: 'admit', count: options.people, atOnce })
    say(`${options.people} people are there; ${options.minutes} minutes begin`)
    const beside = makeLiveClient({ url: urlOf(server.port), cookie: near, ...in_ })
    await beside.join()
    line.become(farAway)
    const seat = { server, line, generator, where: { ...in_, deckId, cookie: far } }
    const figures = await follow(seat, { beside, minutes: options.minutes, say })
    beside.close()
    await tell({ do: 'end' })
    return figures(options.people)
  })
}

/** Follows the session for so long, and compares at the end what is seen from far with what is seen from near. */
async function follow(
  { server, line, generator, where }: Seat,
  { beside, minutes, say }: { beside: LiveClient; minutes: number; say: Bench['say'] },
) {
  const { deckId, cookie } = where
  const stays: Stay[] = []
  const before = line.carried()
  const beganMs = Date.now()
  const far = makeLiveClient(
    { url: urlOf(line.port), ...where },
    { onJoined: () => stays.push({ fromMs: Date.now(), toMs: 0 }) },
  )
  const end = (toMs: number) => {
    const last = stays.at(-1)
    if (last && last.toMs === 0) last.toMs = toMs
  }
  far.socket.on('disconnect', () => end(Date.now()))
  await far.join()
  const latenessMs: number[] = []
  let page = 1
  for (let turn = 0; Date.now() - beganMs < minutes * 60_000; turn++) {
    await generator.ask({ do: 'chat', ...talk } satisfies GeneratorCommand)
    page = ((turn + 1) % pages) + 1
    const turnedMs = Date.now()
    await generator.ask({ do: 'turn', times: 1, pauseMs: 0 } satisfies GeneratorCommand)
    await far.until(`page ${page}`, (client) => client.stage().deck?.page === page, arrivesWithinMs)
    latenessMs.push(Date.now() - turnedMs)
    await read(line.port, getPagePicture, { params: { projectId: where.projectId, deckId, page } }, cookie)
    if (turn % 4 === 0)
      say(`${((Date.now() - beganMs) / 60_000).toFixed(1)} min, page ${page}, ${latenessMs.at(-1)} ms`)
  }
  if (!(await far.raiseHand()).ok) throw new Error('a hand that was raised from far was refused')
  await far.until('all that was said', (client) => client.said().at(-1) === beside.said().at(-1), arrivesWithinMs)
  if (JSON.stringify([far.stage(), far.said()]) !== JSON.stringify([beside.stage(), beside.said()]))
    throw new Error('what is seen from far is not what is seen from near')
  const lastedMs = Date.now() - beganMs
  const after = line.carried()
  end(Date.now())
  await far.leave()
  far.close()
  const params = { projectId: where.projectId }
  const answer = await read(server.port, getOwnStanding, { params }, cookie)
  const { standing } = parseReply(getOwnStanding, await answer.json())
  const visits = standing.sessions.flatMap((session) => session.visits)
  const errorMs = Math.abs(sum(visits.map((v) => v.endMs - v.startMs)) - sum(stays.map((s) => s.toMs - s.fromMs)))
  const megabytes = (after.up + after.down - before.up - before.down) / 1e6
  return (people: number): Result[] => {
    const once = (metric: string, unit: string, value: number, floor: number): Result => ({
      metric: `weak-line-${people}-${metric}`,
      value,
      unit,
      floor,
      ratio: value / floor,
      spread: { value: { low: value, high: value } },
    })
    return [
      once('page-p95', 'ms', percentile(latenessMs, 0.95), farAway.delayMs),
      once('megabytes-in-3h', 'MB', (megabytes * longDayMs) / lastedMs, allowedMegabytes),
      once('credit-error-ms', 'ms', errorMs, pingIntervalMs * stays.length),
    ]
  }
}

/** Uploads slides as their facilitator does, and waits for their small pictures. */
async function bringSlides(
  { port }: MeasuredServer,
  { projectId, sessionId, cookie }: { projectId: ProjectId; sessionId: SessionId; cookie: string },
): Promise<DeckId> {
  const content = new FormData()
  content.set('file', new Blob([new Uint8Array(await makeSlides(pages))], { type: 'application/pdf' }), 'slides.pdf')
  const address = addressOf(uploadDeck, { params: { projectId, sessionId } })
  const uploaded = await fetch(urlOf(port) + address, { method: 'POST', headers: { cookie }, body: content })
  const { deck } = parseReply(uploadDeck, await uploaded.json())
  const params = { projectId, deckId: deck.id }
  for (;;) {
    const { prepared } = parseReply(getDeckPages, await (await read(port, getDeckPages, { params }, cookie)).json())
    if (prepared.done) return deck.id
    await wait(200)
  }
}

/** Asks the product and takes the whole answer. Throws unless it is 200. */
async function read<E extends Endpoint>(port: number, endpoint: E, input: AddressInput<E>, cookie: string) {
  const answer = await fetch(urlOf(port) + addressOf(endpoint, input), { headers: { cookie } })
  const content = await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${endpoint.path}: ${answer.status}`)
  return new Response(content)
}

const urlOf = (port: number) => `http://127.0.0.1:${port}`
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
