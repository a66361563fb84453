import { fileURLToPath } from 'node:url'
import type { Bench } from '../area.ts'
import { intervalCount, sessionCount } from '../attendance/crowd.ts'
import type { Engine, JudgeCommand, Judged } from '../attendance/judge.ts'
import { type Child, startChild } from '../child.ts'
import { readCpuMs } from '../process-cost.ts'
import { compare, type Pair, type Result } from '../result.ts'
import { makeScene } from '../simulation/scene.ts'
import { simulate } from '../simulation/simulate.ts'

const people = 10_000
/** Compiled code comes with the second or third time. */
const warmUps = 3

/** How long the simulated session lasts, in real time. */
const simulatedMs = 120_000

export async function measureAttendance(bench: Bench): Promise<Result[]> {
  return [...(await measureAssess(bench)), ...(await measureSimulation(bench))]
}

/** Everybody of a large project judged once, from intervals to verdicts. Against a loop that only adds intervals up. */
async function measureAssess(bench: Bench): Promise<Result[]> {
  const { options, say } = bench
  const [product, floor] = [await startJudge(bench, 'product'), await startJudge(bench, 'floor')]
  const times: Pair[] = []
  const cpu: Pair[] = []
  for (let run = 0; run < options.runs; run++) {
    const [judged, summed] = [await product.judge(), await floor.judge()]
    if (judged.sum !== summed.sum) throw new Error(`product and floor disagree: ${judged.sum} and ${summed.sum} ms`)
    times.push({ product: judged.tookMs, floor: summed.tookMs })
    cpu.push({ product: judged.cpuMs, floor: summed.cpuMs })
    say(`run ${run + 1} of ${options.runs}: ${judged.tookMs.toFixed(0)} ms, floor ${summed.tookMs.toFixed(0)} ms`)
  }
  for (const { child } of [product, floor]) await child.stop()
  const metric = `assess-${people}x${sessionCount}x${intervalCount}`
  return [compare({ metric, unit: 'ms' }, times), compare({ metric: `${metric}-cpu`, unit: 'CPU-ms' }, cpu)]
}

/** One session of many people whose true presence is known: how far off credits are, and which verdicts are wrong. */
async function measureSimulation({ options, cores, lifetime, say }: Bench): Promise<Result[]> {
  const { people } = options
  const scene = makeScene(simulatedMs)
  const { worst, wrong, near, away } = await simulate({ people, scene, seed: 1, embedded: true, cores }, lifetime, say)
  for (const verdict of wrong) say(`wrong: ${verdict}`)
  say(`furthest off: somebody who ${worst.kind}; ${near.review} of ${near.people} near what is needed are in review`)
  const once = (metric: string, unit: string, value: number): Result => ({
    metric: `simulation-${people}-${metric}`,
    value,
    unit,
    spread: { value: { low: value, high: value } },
  })
  return [
    {
      ...once('worst-error-ms', 'ms', worst.errorMs),
      floor: worst.boundMs,
      ratio: worst.errorMs / worst.boundMs,
    },
    once('wrong-verdicts', 'verdicts', wrong.length),
    once('away-in-review', '%', (100 * away.review) / away.people),
  ]
}

type Judge = { child: Child; judge(): Promise<Judged & { cpuMs: number }> }

async function startJudge({ cores, lifetime, say }: Bench, engine: Engine): Promise<Judge> {
  const script = fileURLToPath(new URL('../attendance/judge.ts', import.meta.url))
  const child = startChild({ name: `the ${engine}'s judge`, args: [script], core: cores.measured }, lifetime)
  const ask = (command: JudgeCommand) => child.ask<Judged>(command)
  say(`making ${people} people for the ${engine}`)
  await ask({ kind: 'prepare', engine, people })
  for (let time = 0; time < warmUps; time++) await ask({ kind: 'judge' })
  return {
    child,
    async judge() {
      const before = readCpuMs(child.pid)
      const judged = await ask({ kind: 'judge' })
      return { ...judged, cpuMs: readCpuMs(child.pid) - before }
    },
  }
}
