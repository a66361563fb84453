import type { Standing } from '@muster/contracts/attendance'
import { PersonId } from '@muster/contracts/ids'
import { describe, expect, it } from 'vitest'
import { countOutcomes, filterStandings, indexStandings } from './filter-standings.ts'

const standing = (latin: string, more: Partial<Standing> = {}): Standing => ({
  personId: PersonId.parse(crypto.randomUUID()),
  names: { latin, native: null },
  country: null,
  decision: null,
  awaitsSecond: false,
  tier: null,
  credits: null,
  totals: [],
  outcome: 'complete',
  reasons: [],
  sessions: [],
  ...more,
})

const people = [
  standing('İbrahim Şükrü Gökçe', { country: 'TR', outcome: 'incomplete' }),
  standing('Kim Min-ji', { names: { latin: 'Kim Min-ji', native: { text: '김민지', lang: 'ko' } }, country: 'KR' }),
  standing('Kim Ana', { outcome: 'pending' }),
]
const indexed = indexStandings(people, (code) => ({ TR: 'Türkiye', KR: 'South Korea' })[code] ?? code)
const found = (search: string, outcome: Standing['outcome'] | 'all' = 'all') =>
  filterStandings(indexed, { search, outcome }).map(({ names }) => names.latin)

describe('finding people on the board', () => {
  it.each([
    ['everybody where nothing is asked', '  ', ['İbrahim Şükrü Gökçe', 'Kim Min-ji', 'Kim Ana']],
    ['without accents', 'ibrahim gokce', ['İbrahim Şükrü Gökçe']],
    ['in their own script', '김민', ['Kim Min-ji']],
    ['by country', 'korea', ['Kim Min-ji']],
    ['by every word, in any order', 'ji kim', ['Kim Min-ji']],
    ['and nobody else', 'zzz', []],
  ])('%s', (_, search, names) => {
    expect(found(search)).toEqual(names)
  })

  it('by name and outcome together', () => {
    expect(found('kim', 'pending')).toEqual(['Kim Ana'])
  })

  it('counts everybody once', () => {
    expect(countOutcomes(people)).toEqual({ all: 3, complete: 1, incomplete: 1, pending: 1, review: 0 })
  })
})
