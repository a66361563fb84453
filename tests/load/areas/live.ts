import type { Bench } from '../area.ts'
import type { Server } from '../generator/main.ts'
import type { MeasuredServer } from '../measured-server.ts'
import { type Installation, makeInstallation } from '../product/installation.ts'
import { compare, type Pair, type Result } from '../result.ts'
import {
  type ChatFigures,
  type JoinRun,
  type LiveFigures,
  type LiveRun,
  measureJoinRun,
  measureLiveRun,
  takePart,
} from './live-run.ts'
import { startPlainServer } from './plain-servers.ts'
import { measureVotes } from './votes.ts'
import { withGenerator } from './with-generator.ts'

type Run = { product: LiveRun; ws: LiveRun; socketIo: JoinRun }

/** A live session of many people: joining it, turning its pages, talking in it, keeping it. */
export async function measureLive(bench: Bench): Promise<Result[]> {
  const { options, say } = bench
  const installation = await makeInstallation(bench, { people: options.people, sessions: 2 * options.runs })
  const runs: Run[] = []
  for (let run = 0; run < options.runs; run++) {
    const product = await measureProduct(bench, installation, run)
    const ws = await measureWs(bench, product)
    const socketIo = await measureSocketIo(bench, product)
    runs.push({ product, ws, socketIo })
    say(`run ${run + 1} of ${options.runs}: ${inWords(product.figures)}; floor ${inWords(ws.figures)}`)
  }
  const people = options.people
  const suffix = options.postgres ? '-postgres' : ''
  const row = (metric: string, unit: string, pair: (run: Run) => Pair) =>
    compare({ metric: metric + suffix, unit }, runs.map(pair))
  /** Against the plain `ws` server. */
  const byWs = (metric: string, unit: string, figure: keyof LiveFigures) =>
    row(metric, unit, ({ product, ws }) => ({ product: product.figures[figure], floor: ws.figures[figure] }))
  /** What letting people in costs, against a plain Socket.IO server. */
  const bySocketIo = (metric: string, unit: string, figure: keyof JoinRun) =>
    row(metric, unit, ({ product, socketIo }) => ({ product: product.figures[figure], floor: socketIo[figure] }))
  const chat = (metric: string, unit: string, figure: keyof ChatFigures) => {
    const pairs = runs.flatMap(({ product, ws }) =>
      product.chat && ws.chat ? [{ product: product.chat[figure], floor: ws.chat[figure] }] : [],
    )
    return pairs.length === 0 ? [] : [compare({ metric: metric + suffix, unit }, pairs)]
  }
  return [
    byWs(`fanout-${people}-p99`, 'ms', 'fanoutP99Ms'),
    byWs(`fanout-${people}-last-p99`, 'ms', 'lastReceiptP99Ms'),
    byWs(`fanout-${people}-delivery-p99`, 'ms', 'deliveryP99Ms'),
    byWs(`fanout-${people}-cpu`, 'CPU-ms', 'cpuMsPerTurn'),
    byWs(`fanout-${people}-other-acks-p99`, 'ms', 'otherAcksP99Ms'),
    ...chat(`chat-${people}-p99`, 'ms', 'p99Ms'),
    ...chat(`chat-${people}-core`, '%', 'corePercent'),
    bySocketIo('join-rate', 'joins/s', 'joinsPerSecond'),
    bySocketIo('join-cpu', 'CPU-ms', 'cpuMsPerJoin'),
    byWs(`rss-per-person-${people}`, 'KiB', 'rssKibPerPerson'),
    byWs(`heap-per-person-${people}`, 'KiB', 'heapKibPerPerson'),
    byWs(`idle-${people}-core`, '%', 'idleCorePercent'),
    ...(takePart(people) ? await measureVotes(bench, installation, options.runs) : []),
  ]
}

async function measureProduct(bench: Bench, { audience, startServer }: Installation, run: number): Promise<LiveRun> {
  const { projectId, facilitator, participants, sessions, pageCount } = audience
  const session = sessions[run]
  if (!session) throw new RangeError(`no session for run ${run}`)
  const speaks = (port: number): Server => ({
    kind: 'product',
    port,
    meeting: { projectId, ...session, pageCount },
    facilitator,
    cookies: participants,
  })
  return measureOn(bench, { server: await startServer(), speaks, chatFrames: null })
}

/** The floor carries what the product has just carried: as many bytes on joining, the same frames for pages and messages. */
async function measureWs(bench: Bench, { pageFrames, chatFrames, joinBytes }: LiveRun): Promise<LiveRun> {
  const server = await startPlainServer(bench, { kind: 'ws', bytes: [joinBytes] })
  const frames = [...pageFrames, ...chatFrames.map(({ frame }) => frame)]
  return measureOn(bench, { server, speaks: (port) => ({ kind: 'plain', port, frames }), chatFrames })
}

type On = { server: MeasuredServer; speaks(port: number): Server; chatFrames: LiveRun['chatFrames'] | null }

/** One run with a fresh server and a fresh load. */
const measureOn = (bench: Bench, { server, speaks, chatFrames }: On): Promise<LiveRun> =>
  withGenerator(bench, server, (generator) =>
    measureLiveRun({ server, generator, speaks: speaks(server.port), chatFrames }, bench.options),
  )

async function measureSocketIo(bench: Bench, { joinBytes }: LiveRun): Promise<JoinRun> {
  const server = await startPlainServer(bench, { kind: 'socket.io', bytes: [joinBytes] })
  return withGenerator(bench, server, (generator) =>
    measureJoinRun({ server, generator, speaks: { kind: 'plain-socket-io', port: server.port } }, bench.options),
  )
}

const inWords = ({ fanoutP99Ms, cpuMsPerTurn, joinsPerSecond, rssKibPerPerson }: LiveFigures) =>
  `page p99 ${fanoutP99Ms.toFixed(1)} ms, ${cpuMsPerTurn.toFixed(1)} CPU-ms; ${joinsPerSecond.toFixed(0)} joins/s; ` +
  `${rssKibPerPerson.toFixed(1)} KiB a person`
