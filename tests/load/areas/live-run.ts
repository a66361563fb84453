import { setTimeout as wait } from 'node:timers/promises'
import type { Child } from '../child.ts'
import type { Admitted, GeneratorCommand, Server, Turned } from '../generator/main.ts'
import type { MeasuredServer } from '../measured-server.ts'
import { percentile } from '../statistics.ts'

export type LiveFigures = {
  fanoutP99Ms: number
  /** The same counted from when the first person had the page: what is left is the fan-out itself. */
  deliveryP99Ms: number
  lastReceiptP99Ms: number
  cpuMsPerTurn: number
  joinsPerSecond: number
  cpuMsPerJoin: number
  rssKibPerPerson: number
  /** Of that, what JavaScript still reaches: the rest is room that joining needed and that was not given back. */
  heapKibPerPerson: number
  /** With everybody in the room and nothing happening. */
  idleCorePercent: number
}

export type LiveRun = {
  figures: LiveFigures
  /** The frame that brought each page, and the mean bytes that somebody was sent on joining: for the floor to send as well. */
  frames: string[]
  joinBytes: number
}

/** Memory is counted from the moment when so many people are in and so many pages were turned: before, a server warms up. */
const warmUp = { share: 0.08, turns: 20, pauseMs: 10 }
const atOnce = 100
const settleMs = 1_000
const idleMs = 3_000
const pauseMs = 150

/** Fills a live session on a fresh server, turns pages, and empties it. */
export async function measureLiveRun(
  { server, generator, speaks }: { server: MeasuredServer; generator: Child; speaks: Server },
  { people, turns }: { people: number; turns: number },
): Promise<LiveRun> {
  const tell = <Reply = null>(command: GeneratorCommand) => generator.ask<Reply>(command)
  const firstPeople = Math.ceil(people * warmUp.share)
  const morePeople = people - firstPeople

  await tell({ do: 'begin', server: speaks })
  const joining = await measureCpu(server, () => tell<Admitted>({ do: 'admit', count: firstPeople, atOnce }))
  const warming = await tell<Turned>({ do: 'turn', times: warmUp.turns, pauseMs: warmUp.pauseMs })
  await wait(settleMs)
  const early = await server.keptMemory()
  const joiningLate = await measureCpu(server, () => tell<Admitted>({ do: 'admit', count: morePeople, atOnce }))
  await wait(settleMs)
  const idle = await measureCpu(server, () => wait(idleMs))
  const idleShare = idle.cpuMs / idleMs

  const turning = await measureCpu(server, () => tell<Turned>({ do: 'turn', times: turns, pauseMs }))
  const late = await server.keptMemory()
  await tell({ do: 'end' })

  const joined = [joining, joiningLate]
  const joinedMs = sum(joined.map(({ result }) => result.elapsedMs))
  const receipts = turning.result.turns.map(({ receiptsMs }) => receiptsMs)
  return {
    figures: {
      fanoutP99Ms: percentile(receipts.flat(), 0.99),
      deliveryP99Ms: percentile(receipts.flatMap(sinceTheFirst), 0.99),
      lastReceiptP99Ms: percentile(
        receipts.map((ms) => Math.max(...ms)),
        0.99,
      ),
      cpuMsPerTurn: (turning.cpuMs - idleShare * turning.result.elapsedMs) / turns,
      joinsPerSecond: people / (joinedMs / 1000),
      cpuMsPerJoin: sum(joined.map(({ cpuMs }) => cpuMs)) / people,
      rssKibPerPerson: (late.rssKib - early.rssKib) / morePeople,
      heapKibPerPerson: (late.heapKib - early.heapKib) / morePeople,
      idleCorePercent: 100 * idleShare,
    },
    frames: [...warming.turns, ...turning.result.turns].map(({ frame }) => frame),
    joinBytes: Math.round(sum(joined.map(({ result }) => result.bytes)) / people),
  }
}

async function measureCpu<Value>(server: MeasuredServer, work: () => Promise<Value>) {
  const before = server.cpuMs()
  const result = await work()
  return { result, cpuMs: server.cpuMs() - before }
}

function sinceTheFirst(receiptsMs: readonly number[]): number[] {
  const first = Math.min(...receiptsMs)
  return receiptsMs.map((ms) => ms - first)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
