import { fileURLToPath } from 'node:url'
import type { Bench } from '../area.ts'
import type { DrawCommand, Engine } from '../certificates/drawer.ts'
import type { Scripts } from '../certificates/records.ts'
import { type Child, startChild } from '../child.ts'
import { readCpuMs } from '../process-cost.ts'
import { compare, type Pair, type Result } from '../result.ts'

/** What fonts and compiled code cost, once. */
const warmUpCount = 200

const kinds: readonly { metric: string; scripts: Scripts }[] = [
  { metric: 'certificate-cpu', scripts: 'latin' },
  { metric: 'certificate-cpu-all-scripts', scripts: 'all' },
]

/** Certificates drawn in a second of CPU time, of all threads. Against files put together by hand. */
export async function measureCertificates(bench: Bench): Promise<Result[]> {
  const results: Result[] = []
  for (const { metric, scripts } of kinds) {
    const runs = await measureKind(bench, scripts)
    results.push(compare({ metric, unit: 'certificates/CPU-s' }, runs))
  }
  return results
}

async function measureKind(bench: Bench, scripts: Scripts): Promise<Pair[]> {
  const { options, say } = bench
  const [product, floor] = [startDrawer(bench, 'product', scripts), startDrawer(bench, 'floor', scripts)]
  say(`warming up (${scripts})`)
  for (const { draw } of [product, floor]) await draw(0, warmUpCount)
  const runs: Pair[] = []
  for (let run = 0; run < options.runs; run++) {
    const from = warmUpCount + run * options.people
    const pair = { product: await product.draw(from, options.people), floor: await floor.draw(from, options.people) }
    runs.push(pair)
    say(`run ${run + 1} of ${options.runs}: ${pair.product.toFixed(0)} a CPU-second, floor ${pair.floor.toFixed(0)}`)
  }
  for (const { child } of [product, floor]) await child.stop()
  return runs
}

type Drawer = { child: Child; draw(from: number, count: number): Promise<number> }

function startDrawer({ cores, lifetime }: Bench, engine: Engine, scripts: Scripts): Drawer {
  const script = fileURLToPath(new URL('../certificates/drawer.ts', import.meta.url))
  const child = startChild({ name: `the ${engine}'s drawer`, args: [script], core: cores.measured }, lifetime)
  return {
    child,
    async draw(from, count) {
      const before = readCpuMs(child.pid)
      const command: DrawCommand = { engine, scripts, from, count }
      await child.ask(command)
      return count / ((readCpuMs(child.pid) - before) / 1000)
    },
  }
}
