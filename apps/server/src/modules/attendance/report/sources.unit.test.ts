import { expect, test } from 'vitest'
import { sourcesOf } from './sources.ts'

const live = {}
const hub = { source: 'hub' } as const
const log = { source: 'import' } as const

test.each([
  ['nobody saw them', [], 0, []],
  ['Muster itself', [live, live], 0, ['live']],
  ['a hub is not Muster itself', [hub], 0, ['hub']],
  ['a log', [log], 0, ['import']],
  ['a log that says no times', [], 2, ['import']],
  ['Muster and a log that says no times', [live], 1, ['live', 'import']],
  ['all three, whatever came first', [log, hub, live], 0, ['live', 'hub', 'import']],
] as const)('%s', (_, visits, untimed, expected) => {
  expect(sourcesOf(visits, untimed)).toEqual(expected)
})
