import type { Bench } from '../area.ts'
import type { Result } from '../result.ts'
import { makeScene } from '../simulation/scene.ts'
import { simulate } from '../simulation/simulate.ts'

/** How long the simulated session lasts, in real time. */
const lengthMs = 120_000

/** One session of many people whose true presence is known: how far off credits are, and which verdicts are wrong. */
export async function measureSimulation({ options, cores, lifetime, say }: Bench): Promise<Result[]> {
  const { people } = options
  const scene = makeScene(lengthMs)
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
