import { fileURLToPath } from 'node:url'
import type { Bench } from '../area.ts'
import { intervalCount, sessionCount } from '../attendance/crowd.ts'
import type { Engine, JudgeCommand, Judged } from '../attendance/judge.ts'
import { type Child, startChild } from '../child.ts'
import { readCpuMs } from '../process-cost.ts'
import { compare, type Pair, type Result } from '../result.ts'
import { measureBoard } from './board.ts'
import { measureBoardSeen } from './board-seen.ts'
import { measureSimulation } from './simulation.ts'

const people = 10_000
/** Compiled code comes with the second or third time. */
const warmUps = 3

export const measureAttendance = async (bench: Bench): Promise<Result[]> => [
  ...(await measureVerdicts(bench)),
  ...(await measureBoard(bench)),
  ...(await measureBoardSeen(bench)),
  ...(await measureSimulation(bench)),
]

/** Everybody of a large project judged once, from intervals to verdicts. Against a loop that only adds intervals up. */
async function measureVerdicts(bench: Bench): Promise<Result[]> {
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
