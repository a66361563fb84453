// Makes groups in a process of its own, told by the benchmark (see answer-bench.ts) whose way.
import { findUnevenness } from '@muster/groups/measure'
import { mix } from '@muster/groups/mix'
import { answerBench } from '../answer-bench.ts'
import { dealFloor } from '../floors/groups-floor.ts'

export type PlanCommand = { way: 'product' | 'floor'; people: number; groups: number }
/** `unevenness`: by how many people a group is off the best spread of countries; `sizes`: the smallest and the largest. */
export type Planned = { tookMs: number; unevenness: number; sizes: { smallest: number; largest: number } }

let seed = 0

answerBench<PlanCommand>(({ way, people, groups: count }): Planned => {
  const members = Array.from({ length: people }, (_, index) => ({
    personId: `p${index}`,
    // Countries of very different sizes.
    traits: { country: `c${(index * index) % 43}`, organisation: `o${index % 211}`, language: `l${index % 7}` },
  }))
  const plain = members.map(({ personId, traits }) => ({ personId, country: traits.country }))
  const wishes = {
    count,
    spread: ['country', 'organisation', 'language'],
    alike: null,
    together: [['p7', 'p8', 'p9']],
    apart: [
      ['p1', 'p2'],
      ['p3', 'p4', 'p5'],
    ],
    placed: [new Map([['p0', 0]])],
    rounds: 1,
    seed: seed++,
  }
  const startedAt = performance.now()
  const groups = way === 'floor' ? dealFloor(plain, count) : planned(mix(members, wishes))
  const tookMs = performance.now() - startedAt
  const sizes = groups.map(({ length }) => length)
  return {
    tookMs,
    unevenness: findUnevenness(groups, members, 'country'),
    sizes: { smallest: Math.min(...sizes), largest: Math.max(...sizes) },
  }
})

function planned(mixed: ReturnType<typeof mix>): string[][] {
  if (!mixed.ok) throw new Error(`no groups: ${mixed.impossible.reason}`)
  return mixed.rounds[0]?.groups ?? []
}
