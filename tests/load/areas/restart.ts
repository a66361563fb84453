import type { Bench } from '../area.ts'
import type { Child } from '../child.ts'
import type { CameBack, GeneratorCommand, Server, Turned } from '../generator/main.ts'
import type { MeasuredServer } from '../measured-server.ts'
import { type Installation, makeInstallation } from '../product/installation.ts'
import { compare, type Pair, type Result } from '../result.ts'
import { startPlainServer } from './plain-servers.ts'
import { withGenerator } from './with-generator.ts'

const turns = { times: 3, pauseMs: 50 }
const atOnce = 100

/** A server that is killed in the middle of a session: how long after it is up again everybody is back, at the same page. */
export async function measureRestart(bench: Bench): Promise<Result[]> {
  const { options, say } = bench
  const { audience, startServer } = await makeInstallation(bench, { people: options.people, sessions: options.runs })
  const pairs: Pair[] = []
  for (const session of audience.sessions) {
    const { projectId, facilitator, participants: cookies, pageCount } = audience
    const meeting = { projectId, ...session, pageCount }
    const product = await measureReturn(bench, startServer, (port) => ({
      kind: 'product',
      port,
      meeting,
      facilitator,
      cookies,
    }))
    const floor = await measureReturn(
      bench,
      (onPort) => startPlainServer(bench, { kind: 'ws', bytes: [product.joinBytes], ...(onPort && { onPort }) }),
      (port) => ({ kind: 'plain', port, frames: product.frames }),
    )
    pairs.push({ product: product.backMs, floor: floor.backMs })
    say(`everybody was back ${product.backMs} ms after the server was; floor ${floor.backMs} ms`)
  }
  const suffix = options.postgres ? '-postgres' : ''
  return [compare({ metric: `restart-${options.people}${suffix}`, unit: 'ms' }, pairs)]
}

type Returned = { backMs: number; frames: string[]; joinBytes: number }

async function measureReturn(
  bench: Bench,
  start: Installation['startServer'],
  speaks: (port: number) => Server,
): Promise<Returned> {
  const { people } = bench.options
  const first = await start()
  return withGenerator(bench, first, async (generator) => {
    const tell = <Reply = null>(command: GeneratorCommand) => generator.ask<Reply>(command)
    await tell({ do: 'begin', server: speaks(first.port) })
    const { bytes } = await tell<{ bytes: number }>({ do: 'admit', count: people, atOnce })
    const { turns: turned } = await tell<Turned>({ do: 'turn', ...turns })
    const { backMs, second } = await restart(first, start, generator)
    try {
      // Everybody follows the session again: a page that is turned now reaches all of them.
      const { turns: after } = await tell<Turned>({ do: 'turn', times: 1, pauseMs: 0 })
      await tell({ do: 'end' })
      return {
        backMs,
        frames: [...turned, ...after].map(({ frame }) => frame),
        joinBytes: Math.round(bytes / people),
      }
    } finally {
      await second.stop()
    }
  })
}

async function restart(first: MeasuredServer, start: Installation['startServer'], generator: Child) {
  const back = generator.ask<CameBack>({ do: 'come-back' } satisfies GeneratorCommand)
  await first.kill()
  const second = await start(first.port)
  const upAtMs = Date.now()
  const { lastBackAtMs } = await back
  return { backMs: Math.max(0, lastBackAtMs - upAtMs), second }
}
