import { PersonId } from '@muster/contracts/ids'
import type { LogRow } from '@muster/contracts/imports'
import { describe, expect, it } from 'vitest'
import { countEntries, isShown, listEntries, needsDecision, withinMs } from './entries.ts'

const ana = PersonId.parse('01890000-0000-7000-8000-000000000001')
const bao = PersonId.parse('01890000-0000-7000-8000-000000000002')
const person = (personId: typeof ana): LogRow['match'] => ({ kind: 'person', personId, by: 'name' })

let line = 1
const row = (name: string | null, match: LogRow['match'], from: number | null = 0, to: number | null = 10): LogRow => ({
  line: ++line,
  stay: 1,
  name,
  email: null,
  startMs: from,
  endMs: to,
  precisionMs: 0,
  durationMs: null,
  note: from === null || to === null ? 'no-times' : null,
  match,
  candidates: [],
})
const entries = (rows: LogRow[], presence: Parameters<typeof listEntries>[0]['presence'] = []) =>
  listEntries({ rows, presence })

describe('the entries of a log', () => {
  it('gather the rows of one name, with what overlaps merged', () => {
    const [entry] = entries([row('Ana', { kind: 'ask' }, 0, 10), row('Ana', { kind: 'ask' }, 5, 20)])
    expect(entry).toMatchObject({ state: 'ask', spans: [{ startMs: 0, endMs: 20 }], unknown: false })
  })

  it('that need a decision come first, the others in the order of the file', () => {
    const found = entries([
      row('Ana', person(ana)),
      row('iPhone', { kind: 'nobody', by: 'names' }),
      row('Bo', { kind: 'ask' }),
    ])
    expect(found.map(({ state }) => state)).toEqual(['ask', 'person', 'nobody'])
    expect(found.map(needsDecision)).toEqual([true, false, false])
  })

  it('of one person show the same line: what they come to together', () => {
    const together = [{ personId: ana, spans: [{ startMs: 0, endMs: 30 }], unknown: false }]
    const found = entries([row('Ana', person(ana), 0, 10), row('Ana’s phone', person(ana), 10, 30)], together)
    expect(found.map(({ spans }) => spans)).toEqual([together[0]?.spans, together[0]?.spans])
    expect(found.map(({ together }) => together)).toEqual([true, true])
  })

  it('may be decided apart, as two of the same name are', () => {
    const [entry] = entries([row('Ana', person(ana)), row('Ana', person(bao))])
    expect(entry).toMatchObject({ state: 'mixed', personId: null })
    expect(isShown(entry ?? never(), 'person')).toBe(true)
  })

  it('are not changed by who waited in front of the door', () => {
    const [entry] = entries([row('Ana', { kind: 'not-counted' }), row('Ana', person(ana))])
    expect(entry).toMatchObject({ state: 'person', personId: ana })
  })

  it('without times have nothing filled', () => {
    expect(entries([row('Ana', person(ana), null, null)])[0]).toMatchObject({ spans: [], unknown: true })
  })

  it('of an applied log are its people', () => {
    expect(entries([row(null, person(ana)), row(null, person(bao)), row(null, person(ana))])).toHaveLength(2)
  })

  it('are counted by what they come to', () => {
    const found = entries([row('Ana', person(ana)), row('Bo', { kind: 'ask' }), row('X', { kind: 'not-counted' })])
    expect(countEntries(found)).toEqual({ all: 3, ask: 1, person: 1, nobody: 0, 'not-counted': 1 })
  })
})

it('only what lies within the session counts, and once', () => {
  const spans = [
    { startMs: -10, endMs: 5 },
    { startMs: 4, endMs: 8 },
    { startMs: 90, endMs: 200 },
  ]
  expect(withinMs(spans, { startMs: 0, endMs: 100 })).toBe(18)
})

function never(): never {
  throw new Error('no entry')
}
