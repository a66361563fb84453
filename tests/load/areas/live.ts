import { fileURLToPath } from 'node:url'
import { findFreePort } from '../../support/free-port.ts'
import type { Bench } from '../area.ts'
import { type Child, startChild } from '../child.ts'
import type { Server } from '../generator/main.ts'
import { type MeasuredServer, startMeasuredServer } from '../measured-server.ts'
import { type Installation, makeInstallation } from '../product/installation.ts'
import { compare, type Result } from '../result.ts'
import { type LiveFigures, type LiveRun, measureLiveRun } from './live-run.ts'
import { measureVotes } from './votes.ts'

const plainServer = fileURLToPath(new URL('../floors/plain-ws-server.ts', import.meta.url))
const load = fileURLToPath(new URL('../generator/main.ts', import.meta.url))

/** A live session of many people: joining it, turning its pages, keeping it. Against a plain `ws` server. */
export async function measureLive(bench: Bench): Promise<Result[]> {
  const { options, say } = bench
  const installation = await makeInstallation(bench, { people: options.people, sessions: 2 * options.runs })
  const pairs: { product: LiveFigures; floor: LiveFigures }[] = []
  for (let run = 0; run < options.runs; run++) {
    const product = await measureProduct(bench, installation, run)
    const floor = await measureFloor(bench, product)
    pairs.push({ product: product.figures, floor: floor.figures })
    say(`run ${run + 1} of ${options.runs}: ${inWords(product.figures)}; floor ${inWords(floor.figures)}`)
  }
  const people = options.people
  const metrics: [metric: string, unit: string, figure: keyof LiveFigures][] = [
    [`fanout-${people}-p99`, 'ms', 'fanoutP99Ms'],
    [`fanout-${people}-last-p99`, 'ms', 'lastReceiptP99Ms'],
    [`fanout-${people}-delivery-p99`, 'ms', 'deliveryP99Ms'],
    [`fanout-${people}-cpu`, 'CPU-ms', 'cpuMsPerTurn'],
    ['join-rate', 'joins/s', 'joinsPerSecond'],
    ['join-cpu', 'CPU-ms', 'cpuMsPerJoin'],
    ['rss-per-person', 'KiB', 'rssKibPerPerson'],
    ['heap-per-person', 'KiB', 'heapKibPerPerson'],
    [`idle-${people}-core`, '%', 'idleCorePercent'],
  ]
  const suffix = options.postgres ? '-postgres' : ''
  const figures = metrics.map(([metric, unit, figure]) =>
    compare(
      { metric: metric + suffix, unit },
      pairs.map(({ product, floor }) => ({ product: product[figure], floor: floor[figure] })),
    ),
  )
  return [...figures, ...(await measureVotes(bench, installation, options.runs))]
}

async function measureProduct(bench: Bench, { audience, startServer }: Installation, run: number): Promise<LiveRun> {
  const { projectId, facilitator, participants, sessions, pageCount } = audience
  const session = sessions[run]
  if (!session) throw new RangeError(`no session for run ${run}`)
  return measureOn(bench, await startServer(), (port) => ({
    kind: 'product',
    port,
    meeting: { projectId, ...session, pageCount },
    facilitator,
    cookies: participants,
  }))
}

/** The floor carries what the product has just carried: as many bytes on joining, the same frames for the pages. */
async function measureFloor(bench: Bench, { frames, joinBytes }: LiveRun): Promise<LiveRun> {
  const port = await findFreePort()
  const program = {
    name: 'the plain ws server',
    args: [plainServer, `${port}`, `${joinBytes}`],
    core: bench.cores.measured,
    port,
    readyPath: '/',
  }
  const server = await startMeasuredServer(program, bench.lifetime)
  return measureOn(bench, server, () => ({ kind: 'plain', port, frames }))
}

/** One run with a fresh server and a fresh load. */
async function measureOn(
  { cores, lifetime, options }: Bench,
  server: MeasuredServer,
  speaks: (port: number) => Server,
): Promise<LiveRun> {
  const generator: Child = startChild({ name: 'the load', args: [load], core: cores.measuring }, lifetime)
  try {
    return await measureLiveRun({ server, generator, speaks: speaks(server.port) }, options)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${server.printed()}`, { cause: error })
  } finally {
    await generator.stop()
    await server.stop()
  }
}

const inWords = ({ fanoutP99Ms, cpuMsPerTurn, joinsPerSecond, rssKibPerPerson }: LiveFigures) =>
  `page p99 ${fanoutP99Ms.toFixed(1)} ms, ${cpuMsPerTurn.toFixed(1)} CPU-ms; ${joinsPerSecond.toFixed(0)} joins/s; ` +
  `${rssKibPerPerson.toFixed(1)} KiB a person`
