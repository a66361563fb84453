import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Bench } from '../area.ts'
import type { BoardCommand } from '../attendance/board.ts'
import type { Engine } from '../attendance/judge.ts'
import { type Child, startChild } from '../child.ts'
import { readCpuMs } from '../process-cost.ts'
import { compare, type Pair, type Result } from '../result.ts'
import { median } from '../statistics.ts'

/** Enough for CPU time, which is counted in tens of milliseconds. */
const changesPerRun = 200
const warmUps = 20

/** One person of a board comes or goes, until whoever watches it has been told. Against a row that is ready. */
export async function measureBoard(bench: Bench): Promise<Result[]> {
  const { options, say } = bench
  const [product, floor] = [await startBoard(bench, 'product'), await startBoard(bench, 'floor')]
  const times: Pair[] = []
  const cpu: Pair[] = []
  for (let run = 0; run < options.runs; run++) {
    const [told, ready] = [await product.change(changesPerRun), await floor.change(changesPerRun)]
    times.push({ product: told.tookMs, floor: ready.tookMs })
    cpu.push({ product: told.cpuMs, floor: ready.cpuMs })
    say(`run ${run + 1} of ${options.runs}: ${told.tookMs.toFixed(2)} ms a change, floor ${ready.tookMs.toFixed(2)} ms`)
  }
  for (const { watcher, child } of [product, floor]) {
    watcher.destroy()
    await child.stop()
  }
  const metric = `board-${options.people}-update`
  return [compare({ metric, unit: 'ms' }, times), compare({ metric: `${metric}-cpu`, unit: 'CPU-ms' }, cpu)]
}

type Told = { tookMs: number; cpuMs: number }
type Board = { child: Child; watcher: Socket; change(times: number): Promise<Told> }

async function startBoard({ cores, lifetime, options, say }: Bench, engine: Engine): Promise<Board> {
  const script = fileURLToPath(new URL('../attendance/board.ts', import.meta.url))
  const child = startChild({ name: `the ${engine}'s board`, args: [script], core: cores.measured }, lifetime)
  say(`making a board of ${options.people} for the ${engine}`)
  const command: BoardCommand = { kind: 'prepare', engine, people: options.people }
  const watcher = connect({ port: await child.ask<number>(command), host: '127.0.0.1', noDelay: true })
  watcher.setEncoding('latin1')
  lifetime.onEnd(async () => void watcher.destroy())
  await once(watcher, 'connect')
  for (let time = 0; time < warmUps; time++) await changeOne(watcher, child)
  return {
    child,
    watcher,
    async change(times) {
      const before = readCpuMs(child.pid)
      const took: number[] = []
      for (let time = 0; time < times; time++) took.push(await changeOne(watcher, child))
      return { tookMs: median(took), cpuMs: (readCpuMs(child.pid) - before) / times }
    },
  }
}

/** How long it takes, ms, until the line about a change is there. */
function changeOne(watcher: Socket, child: Child): Promise<number> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error(`the board is gone:\n${child.printed()}`))
    const heard = (text: string) => {
      if (!text.endsWith('\n')) return
      watcher.off('data', heard)
      watcher.off('close', gone)
      resolve(performance.now() - startedAt)
    }
    watcher.on('data', heard)
    watcher.on('close', gone)
    watcher.write('x')
  })
}
