import type { BoardNews } from '@muster/contracts/board'
import { describe, expect, it } from 'vitest'
import { type BoardData, nothingTold, takeNews } from './board-news.ts'
import { carryOn } from './carry-on.ts'
import { makeOpen, makeRow, minute, openId } from './test-row.ts'

const news = (more: Partial<BoardNews>): BoardNews => ({
  asOf: 1,
  begins: false,
  more: false,
  rows: [],
  gone: [],
  groups: [],
  ...more,
})
const names = ({ rows }: BoardData) => rows.map((row) => row.names.latin)
const [ana, bao, ceren] = [makeRow('Ana'), makeRow('Bao'), makeRow('Ceren')]
const told = [news({ begins: true, more: true, rows: [ceren, bao] }), news({ rows: [ana] })].reduce(
  takeNews,
  nothingTold,
)

describe('the board that is told', () => {
  it('is whole with the last of its first messages, by name', () => {
    expect(takeNews(nothingTold, news({ begins: true, more: true, rows: [ana] })).isWhole).toBe(false)
    expect(told.isWhole).toBe(true)
    expect(names(told)).toEqual(['Ana', 'Bao', 'Ceren'])
  })

  it('is whole without anybody', () => {
    expect(takeNews(nothingTold, news({ begins: true }))).toMatchObject({ isWhole: true, rows: [] })
  })

  it('changes rows in their place, and no other', () => {
    const later = takeNews(told, news({ rows: [{ ...bao, outcome: 'incomplete' }] }))
    expect(later.rows.map(({ outcome }) => outcome)).toEqual(['pending', 'incomplete', 'pending'])
    expect(later.rows[0]).toBe(told.rows[0])
  })

  it('puts who comes and who is called otherwise in order, and lets go who is gone', () => {
    const renamed = { ...ana, names: { latin: 'Zoe', native: null } }
    expect(names(takeNews(told, news({ rows: [renamed, makeRow('Bea')] })))).toEqual(['Bao', 'Bea', 'Ceren', 'Zoe'])
    expect(names(takeNews(told, news({ gone: [bao.personId] })))).toEqual(['Ana', 'Ceren'])
  })

  it('begins anew with everybody', () => {
    expect(names(takeNews(told, news({ begins: true, rows: [bao] })))).toEqual(['Bao'])
  })

  it('keeps its rows where only time goes on', () => {
    const later = takeNews(told, news({ asOf: 2 }))
    expect(later.rows).toBe(told.rows)
    expect(later.asOfMs).toBe(2)
  })
})

describe('between two messages', () => {
  const session = (row: typeof ana) => carryOn(row, 25 * minute).sessions[0]

  it('who is here goes on being present', () => {
    expect(session(ana)).toMatchObject({ creditedMs: { low: 25 * minute, high: 25 * minute } })
    expect(session(ana)?.line?.segments).toEqual([{ startMs: 0, endMs: 25 * minute, kind: 'present' }])
  })

  it('who is gone does not', () => {
    expect(session({ ...ana, whereabouts: { kind: 'vanished', sessionId: openId, sinceMs: 20 * minute } })).toEqual(
      ana.sessions[0],
    )
  })

  it('a session that runs over goes on, and none that is over', () => {
    const line = { window: { startMs: 0, endMs: 20 * minute }, segments: [], requiredShare: 0.9 }
    const runsOver = makeRow('Ana', { sessions: [makeOpen({ line, windowMs: 20 * minute })] })
    expect(session(runsOver)).toMatchObject({ windowMs: 25 * minute, line: { window: { endMs: 25 * minute } } })
    const ended = makeRow('Ana', { sessions: [makeOpen({ state: 'ended' })] })
    expect(carryOn(ended, 25 * minute)).toBe(ended)
  })
})
