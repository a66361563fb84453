import { setTimeout as wait } from 'node:timers/promises'
import type { Bench } from '../area.ts'
import type { Admitted, GeneratorCommand, Server } from '../generator/main.ts'
import { options } from '../generator/product-dialect.ts'
import type { Voted } from '../generator/voting.ts'
import type { MeasuredServer } from '../measured-server.ts'
import type { Installation } from '../product/installation.ts'
import { compare, type Result } from '../result.ts'
import { percentile } from '../statistics.ts'
import { startPlainServer } from './plain-servers.ts'
import { withGenerator } from './with-generator.ts'

type Figures = { ackP99Ms: number; tallyAgeMs: number; cpuMs: number }
type Measured = { figures: Figures; voted: Voted }

const atOnce = 100
const settleMs = 1500
/** All vote within so long, one after the other. */
const withinMs = 1000
/** What everybody is promised of the tally that they see. */
const promised = { ageMs: 500, talliesPerSecond: 5 }

/**
 * Everybody in a live session votes within a second, against a plain `ws` server that does the same exchange. Throws where a
 * vote is not acknowledged, stored more or less than once, shown too late, or told of too often.
 */
export async function measureVotes(bench: Bench, installation: Installation, firstSession: number): Promise<Result[]> {
  const { options: wanted, say } = bench
  const pairs: { product: Figures; floor: Figures }[] = []
  for (let run = 0; run < wanted.runs; run++) {
    const product = await measureProduct(bench, installation, firstSession + run)
    const floor = await measureFloor(bench, product.voted)
    pairs.push({ product: product.figures, floor: floor.figures })
    say(`votes, run ${run + 1} of ${wanted.runs}: ${inWords(product.figures)}; floor ${inWords(floor.figures)}`)
  }
  const suffix = wanted.postgres ? '-postgres' : ''
  const metrics: [metric: string, unit: string, figure: keyof Figures][] = [
    ['ack-p99', 'ms', 'ackP99Ms'],
    ['tally-age', 'ms', 'tallyAgeMs'],
    ['cpu', 'CPU-ms', 'cpuMs'],
  ]
  return metrics.map(([metric, unit, figure]) =>
    compare(
      { metric: `votes-${wanted.people}-${metric}${suffix}`, unit },
      pairs.map(({ product, floor }) => ({ product: product[figure], floor: floor[figure] })),
    ),
  )
}

async function measureProduct(bench: Bench, installation: Installation, index: number): Promise<Measured> {
  const { projectId, facilitator, participants, sessions, pageCount } = installation.audience
  const session = sessions[index]
  if (!session) throw new RangeError(`no session for run ${index}`)
  const measured = await measureOn(bench, await installation.startServer(), (port) => ({
    kind: 'product',
    port,
    meeting: { projectId, ...session, pageCount },
    facilitator,
    cookies: participants,
  }))
  const { people } = bench.options
  const { tallyAgeMs, talliesPerSecond } = measured.voted
  if (tallyAgeMs > promised.ageMs) throw new Error(`a tally was ${tallyAgeMs.toFixed(0)} ms old`)
  if (talliesPerSecond > promised.talliesPerSecond) throw new Error(`${talliesPerSecond} tallies were sent in a second`)
  const { ballots, voters, counts } = await installation.countBallots(session.sessionId)
  const cast = options.map((_, option) => Math.ceil((people - option) / options.length))
  if (ballots !== people || voters !== people || counts.join() !== cast.join())
    throw new Error(
      `of ${people} votes ${ballots} are stored, of ${voters} voters: ${counts.join()}, not ${cast.join()}`,
    )
  return measured
}

/** The floor's acknowledgements and tallies are as long as those that the product has just sent. */
async function measureFloor(bench: Bench, { ackBytes, tallyBytes }: Voted): Promise<Measured> {
  const server = await startPlainServer(bench, { kind: 'votes', bytes: [ackBytes, tallyBytes] })
  return measureOn(bench, server, (port) => ({ kind: 'votes', port }))
}

const measureOn = (bench: Bench, server: MeasuredServer, speaks: (port: number) => Server): Promise<Measured> =>
  withGenerator(bench, server, async (generator) => {
    const tell = <Reply = null>(command: GeneratorCommand) => generator.ask<Reply>(command)
    await tell({ do: 'begin', server: speaks(server.port) })
    await tell<Admitted>({ do: 'admit', count: bench.options.people, atOnce })
    await wait(settleMs)
    const before = server.cpuMs()
    const voted = await tell<Voted>({ do: 'vote', withinMs })
    const cpuMs = server.cpuMs() - before
    await tell({ do: 'end' })
    return { figures: { ackP99Ms: percentile(voted.acksMs, 0.99), tallyAgeMs: voted.tallyAgeMs, cpuMs }, voted }
  })

const inWords = ({ ackP99Ms, tallyAgeMs, cpuMs }: Figures) =>
  `acknowledged p99 ${ackP99Ms.toFixed(1)} ms, tally at most ${tallyAgeMs.toFixed(0)} ms old, ${cpuMs.toFixed(0)} CPU-ms`
