import { fileURLToPath } from 'node:url'
import type { Bench } from '../area.ts'
import { startChild } from '../child.ts'
import type { PlanCommand, Planned } from '../groups/planner.ts'
import { compare, type Pair, type Result } from '../result.ts'

const groups = 200
const mostUneven = 1

/**
 * Making groups of many people by three fields, with people who must and must not meet. Fails where sizes differ by more than
 * one, or the spread of countries is more than one off the best that can be.
 */
export async function measureGroups({ options, cores, lifetime, say }: Bench): Promise<Result[]> {
  const script = fileURLToPath(new URL('../groups/planner.ts', import.meta.url))
  const planner = startChild({ name: 'the planner', args: [script], core: cores.measured }, lifetime)
  const { people, runs } = options
  const plan = (way: PlanCommand['way']) => planner.ask<Planned>({ way, people, groups } satisfies PlanCommand)
  const pairs: Pair[] = []
  for (let run = 0; run < runs; run++) {
    const [product, floor] = [await plan('product'), await plan('floor')]
    const { smallest, largest } = product.sizes
    if (product.unevenness > mostUneven) throw new Error(`countries are ${product.unevenness} off the best spread`)
    if (largest - smallest > 1) throw new Error(`groups of ${smallest} to ${largest}`)
    pairs.push({ product: product.tookMs, floor: floor.tookMs })
    say(`run ${run + 1} of ${runs}: ${product.tookMs.toFixed(0)} ms, floor ${floor.tookMs.toFixed(1)} ms`)
  }
  await planner.stop()
  return [compare({ metric: `plan-${people}-${groups}`, unit: 'ms' }, pairs)]
}
