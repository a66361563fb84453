import { expect, test } from 'vitest'
import { toSessionEvidence } from './evidence.ts'
import { nothingKnown } from './known.ts'

test('the rules are told where a visit is from and how often nobody knows when, and nothing where that is nothing', () => {
  const imported = { startMs: 1, endMs: 2, uncertaintyMs: 0, source: 'import', room: 'stage', endedHow: 'imported' }
  const live = { startMs: 1, endMs: 2, uncertaintyMs: 0, room: 'stage', endedHow: 'left' }
  const known = new Map([
    ['a', { ...nothingKnown(), visits: [{ ...imported, source: 'import' as const }], untimed: 1 }],
    ['b', { ...nothingKnown(), visits: [live] }],
  ])
  expect(toSessionEvidence(known)).toEqual([
    { sessionId: 'a', visits: [{ startMs: 1, endMs: 2, uncertaintyMs: 0, source: 'import' }], outages: [], untimed: 1 },
    { sessionId: 'b', visits: [{ startMs: 1, endMs: 2, uncertaintyMs: 0 }], outages: [] },
  ])
})
