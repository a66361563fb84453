import { setTimeout as wait } from 'node:timers/promises'
import type { Child } from '../child.ts'
import type { Admitted, Chatted, GeneratorCommand, Server, Turned } from '../generator/main.ts'
import type { MeasuredServer } from '../measured-server.ts'
import { percentile } from '../statistics.ts'

export type JoinRun = { joinsPerSecond: number; cpuMsPerJoin: number }

export type LiveFigures = JoinRun & {
  fanoutP99Ms: number
  /** The same counted from when the first person had the page: what is left is the fan-out itself. */
  deliveryP99Ms: number
  lastReceiptP99Ms: number
  cpuMsPerTurn: number
  /** The answers to somebody who asks while a page is on its way to everybody. */
  otherAcksP99Ms: number
  rssKibPerPerson: number
  /** Of that, what JavaScript still reaches: the rest is room that joining needed and that was not given back. */
  heapKibPerPerson: number
  /** With everybody in the room and nothing happening. */
  idleCorePercent: number
}

export type ChatFigures = {
  /** From saying a message to each person's receipt of it. */
  p99Ms: number
  /** What the messages cost, beyond what the server uses when nothing happens. */
  corePercent: number
}

export type LiveRun = {
  figures: LiveFigures
  /** Null where nobody talked. */
  chat: ChatFigures | null
  /** What the floor sends as well: the frames that brought pages and messages, and as many bytes on joining, in the mean. */
  pageFrames: string[]
  chatFrames: Chatted['frames']
  joinBytes: number
}

/** Memory is counted from the moment when so many people are in and so many pages were turned: before, a server warms up. */
const warmUp = { share: 0.08, turns: 20, pauseMs: 10 }
const atOnce = 100
const settleMs = 1_000
const idleMs = 3_000
const pauseMs = 150
const chat = { count: 500, everyMs: 20 }
/** Whether so many talk and vote as well: what more than these are told at such a pace would measure the process that hears it. */
export const takePart = (people: number) => people <= 2_000

type Measured = { server: MeasuredServer; generator: Child; speaks: Server }

/**
 * Fills a live session on a fresh server, turns pages, has people talk where not too many are there, and empties it. On the floor nobody can talk: it sends
 * `chatFrames` on as though they were pages.
 */
export async function measureLiveRun(
  { server, generator, speaks, chatFrames }: Measured & { chatFrames: Chatted['frames'] | null },
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
  const talk = () => (chatFrames === null ? tell<Chatted>({ do: 'chat', ...chat }) : resend(chatFrames))
  const talking = takePart(people) ? await measureCpu(server, talk) : null
  await tell({ do: 'end' })

  async function resend(frames: Chatted['frames']): Promise<Chatted> {
    const lastAtMs = frames.at(-1)?.atMs ?? 0
    const pauseMs = lastAtMs / Math.max(1, frames.length - 1)
    const { turns, elapsedMs } = await tell<Turned>({ do: 'turn', times: frames.length, pauseMs })
    const receiptsMs = turns.flatMap(({ receiptsMs }) => receiptsMs)
    return { receiptP99Ms: percentile(receiptsMs, 0.99), frames, elapsedMs }
  }

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
      otherAcksP99Ms: percentile(
        turning.result.turns.flatMap(({ answersMs }) => answersMs),
        0.99,
      ),
      joinsPerSecond: people / (joinedMs / 1000),
      cpuMsPerJoin: sum(joined.map(({ cpuMs }) => cpuMs)) / people,
      rssKibPerPerson: (late.rssKib - early.rssKib) / morePeople,
      heapKibPerPerson: (late.heapKib - early.heapKib) / morePeople,
      idleCorePercent: 100 * idleShare,
    },
    chat: talking && {
      p99Ms: talking.result.receiptP99Ms,
      // Counted over the time in which the product said the same: the floor may pause a little longer between frames.
      corePercent: (100 * (talking.cpuMs - idleShare * talking.result.elapsedMs)) / (chat.count * chat.everyMs),
    },
    pageFrames: [...warming.turns, ...turning.result.turns].map(({ frame }) => frame),
    chatFrames: talking?.result.frames ?? [],
    joinBytes: Math.round(sum(joined.map(({ result }) => result.bytes)) / people),
  }
}

/** Lets people in on a fresh server that does nothing else, in the same two goes. */
export async function measureJoinRun(
  { server, generator, speaks }: Measured,
  { people }: { people: number },
): Promise<JoinRun> {
  const tell = <Reply = null>(command: GeneratorCommand) => generator.ask<Reply>(command)
  const firstPeople = Math.ceil(people * warmUp.share)
  await tell({ do: 'begin', server: speaks })
  const joined = []
  for (const count of [firstPeople, people - firstPeople]) {
    joined.push(await measureCpu(server, () => tell<Admitted>({ do: 'admit', count, atOnce })))
    await wait(settleMs)
  }
  await tell({ do: 'end' })
  return {
    joinsPerSecond: people / (sum(joined.map(({ result }) => result.elapsedMs)) / 1000),
    cpuMsPerJoin: sum(joined.map(({ cpuMs }) => cpuMs)) / people,
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
