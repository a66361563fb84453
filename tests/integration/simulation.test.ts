import { expect, onTestFinished, test } from 'vitest'
import { makeLifetime } from '../load/lifetime.ts'
import { makeScene } from '../load/simulation/scene.ts'
import { simulate } from '../load/simulation/simulate.ts'

// The same with 1,300 people: npm run bench -- attendance.
const people = 104
const lengthMs = 40_000

test('people who drop, sleep, stand still and use two devices get what is theirs from a server that is killed', async () => {
  const lifetime = makeLifetime()
  onTestFinished(() => lifetime.end())
  const scene = makeScene(lengthMs)
  const simulated = await simulate({ people, scene, seed: 1, embedded: false, cores: null }, lifetime, () => {})
  expect(simulated.wrong).toEqual([])
  expect(simulated.worst.errorMs).toBeLessThanOrEqual(simulated.worst.boundMs)
  expect(simulated.away.review).toBeLessThanOrEqual(simulated.away.people / 50)
}, 300_000)
