import { describe, expect, it } from 'vitest'
import { type BoardFilter, countTiles, makeRowSearch } from './filter-rows.ts'
import { makeOpen, makeRow, openId } from './test-row.ts'

const ibrahim = makeRow('İbrahim Şükrü Gökçe', { country: 'TR', outcome: 'incomplete', groupId: 'lotus' })
const minji = makeRow('Kim Min-ji', {
  names: { latin: 'Kim Min-ji', native: { text: '김민지', lang: 'ko' } },
  country: 'KR',
  outcome: 'complete',
})
const ana = makeRow('Kim Ana', {
  whereabouts: { kind: 'vanished', sessionId: openId, sinceMs: 0 },
  risks: [{ code: 'still-open', mayStillMissMs: 0 }],
})
const bao = makeRow('Bao Nguyen', { whereabouts: { kind: 'away' } })
const people = [ibrahim, minji, ana, bao]
const search = makeRowSearch((code) => ({ TR: 'Türkiye', KR: 'South Korea' })[code] ?? code)
const found = (filter: Partial<BoardFilter>) =>
  search(people, { tile: 'all', search: '', country: null, group: null, ...filter })

describe('finding people on the board', () => {
  it.each<[string, Partial<BoardFilter>, unknown[]]>([
    ['everybody where nothing is asked', { search: '  ' }, people],
    ['without accents', { search: 'ibrahim gokce' }, [ibrahim]],
    ['in their own script', { search: '김민' }, [minji]],
    ['by the name of their country', { search: 'korea' }, [minji]],
    ['by every word, in any order', { search: 'ji kim' }, [minji]],
    ['by country', { country: 'TR' }, [ibrahim]],
    ['by group', { group: 'lotus' }, [ibrahim]],
    ['who is in none', { group: 'stage' }, [minji, ana, bao]],
    ['who is here', { tile: 'here' }, [ibrahim, minji]],
    ['who has vanished', { tile: 'vanished' }, [ana]],
    ['who is at risk', { tile: 'at-risk' }, [ana]],
    ['who cannot pass any more', { tile: 'incomplete' }, [ibrahim]],
    ['who is complete, or not at risk so far', { tile: 'complete' }, [minji, bao]],
    ['by several together', { tile: 'complete', search: 'kim' }, [minji]],
    ['and nobody else', { search: 'zzz' }, []],
  ])('%s', (_, filter, rows) => {
    expect(found(filter)).toEqual(rows)
  })

  it('counts everybody in each tile they belong to', () => {
    const counts = { all: 4, here: 2, vanished: 1, 'at-risk': 1, incomplete: 1, complete: 2, review: 0 }
    expect(countTiles(people)).toEqual(counts)
  })

  it('calls nobody complete so far before anything was held', () => {
    expect(countTiles([makeRow('Kim Ana', { sessions: [makeOpen({ state: 'planned' })] })]).complete).toBe(0)
  })
})
