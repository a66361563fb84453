import { fileURLToPath } from 'node:url'
import type { Bench } from '../area.ts'
import { type Child, startChild } from '../child.ts'
import type { MeasuredServer } from '../measured-server.ts'

const load = fileURLToPath(new URL('../generator/main.ts', import.meta.url))

/** Puts a fresh load on a server, and ends both; a failure is told with what the server printed last. */
export async function withGenerator<Value>(
  { cores, lifetime }: Bench,
  server: MeasuredServer,
  work: (generator: Child) => Promise<Value>,
): Promise<Value> {
  const generator = startChild({ name: 'the load', args: [load], core: cores.measuring }, lifetime)
  try {
    return await work(generator)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${server.printed()}`, { cause: error })
  } finally {
    await generator.stop()
    await server.stop()
  }
}
