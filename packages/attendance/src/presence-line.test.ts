import { expect, test } from 'vitest'
import { presenceLine } from './presence-line.ts'
import { MINUTE, makeOutage, makePolicy, makeVisit, START } from './test-makers.ts'

const window = { startMs: START, endMs: START + 100 * MINUTE }
const policy = makePolicy()
type Given = Partial<Parameters<typeof presenceLine>[0]>
const line = (given: Given) => presenceLine({ window, visits: [], outages: [], policy, ...given })
/** The segments as `kind from–to` in minutes. */
const drawn = (given: Given) =>
  line(given).segments.map(
    ({ kind, startMs, endMs }) => `${kind} ${(startMs - START) / MINUTE}–${(endMs - START) / MINUTE}`,
  )
const minutes = (from: number, to: number, uncertain = 0) => makeVisit(from * MINUTE, to * MINUTE, uncertain * MINUTE)
const out = (from: number, to: number) => makeOutage(from * MINUTE, to * MINUTE)

test.each<[string, Given, readonly string[]]>([
  ['nobody there: an empty track', {}, []],
  ['all of it, whatever lies outside', { visits: [minutes(-10, 120)] }, ['present 0–100']],
  [
    'a short gap is bridged',
    { visits: [minutes(0, 40), minutes(42, 90)] },
    ['present 0–40', 'bridged 40–42', 'present 42–90'],
  ],
  ['a long gap is left open', { visits: [minutes(0, 40), minutes(43, 90)] }, ['present 0–40', 'present 43–90']],
  [
    'time after the last sign of life is uncertain',
    { visits: [minutes(0, 40, 5)] },
    ['present 0–40', 'uncertain 40–45'],
  ],
  [
    'a gap that is partly uncertain',
    { visits: [minutes(0, 40, 1), minutes(42, 50)] },
    ['present 0–40', 'uncertain 40–41', 'bridged 41–42', 'present 42–50'],
  ],
  [
    'an outage, and the minute it took to come back',
    { visits: [minutes(0, 40), minutes(51, 90)], outages: [out(40, 50)] },
    ['present 0–40', 'outage 40–50', 'bridged 50–51', 'present 51–90'],
  ],
  [
    'an outage the person sat through is no outage to them',
    { visits: [minutes(0, 90)], outages: [out(40, 50)] },
    ['present 0–90'],
  ],
  [
    'an outage is drawn rather than an uncertainty',
    { visits: [minutes(0, 40, 3)], outages: [out(41, 50)] },
    ['present 0–40', 'uncertain 40–41', 'outage 41–50'],
  ],
])('%s', (_, given, expected) => {
  expect(drawn(given)).toEqual(expected)
})

test('the mark stands at the share required', () => {
  expect(line({})).toMatchObject({ requiredShare: 0.9, windowMs: 100 * MINUTE })
  expect(line({ policy: makePolicy({ minPercent: 75 }) }).requiredShare).toBe(0.75)
})

test('an excluded outage moves the mark: less is required of the track', () => {
  expect(line({ outages: [out(0, 50)] }).requiredShare).toBe(0.45)
})

test.each([
  { startMs: START, endMs: START },
  { startMs: START, endMs: START - 1 },
  { startMs: NaN, endMs: START },
  { startMs: START, endMs: Infinity },
])('without a window (%o) there is no line', (window) => {
  expect(line({ window, visits: [minutes(0, 9)] })).toMatchObject({ segments: [], requiredShare: 0, windowMs: 0 })
})
